using System.Text;
using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Pipeline.Llm;

namespace Screening.Cli.Eval;

/// <summary>Answers the labelled lines of files and reports where the answers differ from the labels.</summary>
internal sealed class EvalRunner(Classifier classifier, ITerminal terminal)
{
    /// <summary>The rules alone.</summary>
    public int Run(string[] paths, DateOnly asOf, int errors)
    {
        var lines = Read(paths, asOf, out var isComplete);
        using var writer = Writer();
        new EvalText(writer, lines).Write(errors);
        return isComplete ? ExitCodes.Success : ExitCodes.Failed;
    }

    /// <summary>The rules alone, then with a language model, then what hearing it came to. Fails where a line could not be put to it.</summary>
    public async Task<int> RunAsync(
        string[] paths, DateOnly asOf, int errors, WitnessTrial trial, int runs, LlmOptions options, CancellationToken cancellationToken)
    {
        var lines = Read(paths, asOf, out var isComplete);
        var result = await trial.RunAsync(lines, asOf, runs, cancellationToken).ConfigureAwait(false);
        using var writer = Writer();
        writer.WriteLine("The rules alone\n");
        new EvalText(writer, lines).WriteFigures();
        writer.WriteLine("\nWith the language model\n");
        new EvalText(writer, result.Heard).Write(errors);
        writer.WriteLine("\nWhat hearing it came to\n");
        new WitnessText(writer, result, options).Write();
        return isComplete && result.Runs.All(run => run.Report.NotAsked.Count == 0) ? ExitCodes.Success : ExitCodes.Failed;
    }

    private List<EvaluatedLine> Read(string[] paths, DateOnly asOf, out bool isComplete)
    {
        var finder = new InputFiles(terminal.Error);
        var files = finder.Find(paths);
        isComplete = finder.IsComplete;
        var lines = new List<EvaluatedLine>();
        foreach (var (path, name) in files.Where(f => f.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || paths.Contains(f.Path)))
        {
            var reader = new LabelledLineReader(name, terminal.Error);
            using var file = new StreamReader(path, new UTF8Encoding(false));
            lines.AddRange(reader.Read(file).Select(line => new EvaluatedLine(line, classifier.Classify(line.Goods, asOf))));
            isComplete &= reader.IsComplete;
        }

        return lines;
    }

    private StreamWriter Writer() => new(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
