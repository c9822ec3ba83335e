using System.CommandLine;
using Screening.Cli.Output;

namespace Screening.Cli.Extract;

/// <summary><c>screening extract PATH...</c>: the item lines that intake finds, without classifying them.</summary>
internal static class ExtractCommand
{
    public static Command Create(ITerminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How to print the lines.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new Command("extract", "Prints the goods lines of documents, one JSON object a line, without classifying them.") { paths, format };
        command.SetAction((result, cancellationToken) =>
            Task.FromResult(new ExtractRunner(terminal).Run(result.GetValue(paths)!, cancellationToken)));
        return command;
    }
}
