using System.CommandLine;
using Screening.Cli.Output;

namespace Screening.Cli.Eval;

/// <summary><c>screening eval PATH...</c>: how well the engine answers labelled lines.</summary>
internal static class EvalCommand
{
    private const int DefaultErrors = 50;

    public static Command Create(ITerminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Files of labelled lines (JSON, one object a line), and folders of .jsonl files.", Arity = ArgumentArity.OneOrMore };
        var asOf = Dates.CreateOption();
        var errors = new Option<int>("--errors") { Description = "How many errors to print.", DefaultValueFactory = _ => DefaultErrors, HelpName = "number" };
        var command = new Command("eval", "Compares the answers with labels: precision, recall, figures by entry, each error with its evidence.") { paths, asOf, errors };
        command.SetAction((result, _) =>
        {
            var date = Dates.Parse(result.GetValue(asOf)) ?? DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime);
            return Task.FromResult(new EvalRunner(Engine.Classifier(), terminal).Run(result.GetValue(paths)!, date, result.GetValue(errors)));
        });
        return command;
    }
}
