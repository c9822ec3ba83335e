using System.CommandLine;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Intake;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Extract;

/// <summary><c>screening extract PATH...</c>: the item lines that intake finds, without classifying them.</summary>
internal static class ExtractCommand
{
    public static Command Create(ITerminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "jsonl.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new Command("extract", "Prints the goods lines of documents, one JSON object a line.") { paths, format };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result.GetValue(paths)!, terminal, cancellationToken)));
        return command;
    }

    private static int Run(string[] paths, ITerminal terminal, CancellationToken cancellationToken)
    {
        var exit = ExitCodes.Success;
        var intake = new DocumentIntake();
        using var output = new BufferedStream(terminal.Out, 64 * 1024);
        foreach (var file in InputFiles.Find(paths, terminal.Error, ref exit))
        {
            var report = new DocumentReport();
            try
            {
                using var content = File.OpenRead(file.Path);
                foreach (var line in intake.Read(content, Path.GetFileName(file.Path), report, cancellationToken))
                {
                    using (var writer = new Utf8JsonWriter(output, JsonContract.WriterOptions))
                    {
                        ItemJson.Write(writer, file.Name, line);
                    }

                    output.WriteByte((byte)'\n');
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"{file.Name}: {e.Message}");
                exit = ExitCodes.Failed;
                continue;
            }

            IssueText.Write(terminal.Error, file.Name, report.Issues);
            exit = report.IsRejected ? ExitCodes.Failed : exit;
        }

        return exit;
    }
}
