using System.CommandLine;
using Screening.Cli.Output;
using Screening.Pipeline.Checks;

namespace Screening.Cli.Check;

/// <summary><c>screening check "TEXT"</c> and <c>screening check --jsonl</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(ITerminal terminal)
    {
        var text = new Argument<string?>("text") { Description = "The goods text.", Arity = ArgumentArity.ZeroOrOne };
        var hs = new Option<string?>("--hs") { Description = "The declared tariff code.", HelpName = "code" };
        var cas = new Option<string?>("--cas") { Description = "The declared CAS number.", HelpName = "number" };
        var asOf = Dates.CreateOption();
        var format = new Option<string>("--format") { Description = "How to print the answer.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var jsonl = new Option<bool>("--jsonl") { Description = "Read one JSON object a line from standard input and answer each in its place." };
        var command = new Command("check", "Checks one item, or one item a line of standard input.") { text, hs, cas, asOf, format, jsonl };
        command.SetAction(async (result, cancellationToken) =>
        {
            var date = Dates.Parse(result.GetValue(asOf));
            var request = new CheckRequest
            {
                Text = result.GetValue(text) ?? string.Empty, Hs = result.GetValue(hs), Cas = result.GetValue(cas), AsOf = date,
            };
            var isEmpty = request.Text.Length == 0 && request.Hs is null && request.Cas is null;
            if (result.GetValue(jsonl))
            {
                return isEmpty
                    ? await new JsonLinesRunner(new CheckHandler(Engine.Edition(), terminal.Time), terminal).RunAsync(date, cancellationToken).ConfigureAwait(false)
                    : throw new UsageException("--jsonl reads the items from standard input: give no text, --hs or --cas beside it.");
            }

            if (isEmpty)
            {
                throw new UsageException("There is nothing to check: give a text, --hs or --cas, or --jsonl for standard input.");
            }

            CheckRunner.Run(new CheckHandler(Engine.Edition(), terminal.Time), request, result.GetValue(format)!, terminal);
            return ExitCodes.Success;
        });
        return command;
    }
}
