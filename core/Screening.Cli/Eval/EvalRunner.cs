using System.Text;
using Screening.Cli.Output;
using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>Answers the labelled lines of files and reports where the answers differ from the labels.</summary>
internal sealed class EvalRunner(Classifier classifier, ITerminal terminal)
{
    public int Run(string[] paths, DateOnly asOf, int errors)
    {
        var finder = new InputFiles(terminal.Error);
        var files = finder.Find(paths);
        var isComplete = finder.IsComplete;
        var lines = new List<EvaluatedLine>();
        foreach (var (path, name) in files.Where(f => f.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || paths.Contains(f.Path)))
        {
            var reader = new LabelledLineReader(name, terminal.Error);
            using var file = new StreamReader(path, new UTF8Encoding(false));
            lines.AddRange(reader.Read(file).Select(line => new EvaluatedLine(line, classifier.Classify(line.Goods, asOf))));
            isComplete &= reader.IsComplete;
        }

        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new EvalText(writer, lines).Write(errors);
        return isComplete ? ExitCodes.Success : ExitCodes.Failed;
    }
}
