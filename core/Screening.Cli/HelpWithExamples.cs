using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Screening.Cli;

/// <summary>The help of a command, with examples that can be typed as they stand, and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = ExamplesOf(parseResult.CommandResult.Command.Name);
        if (examples.Length > 0)
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        if (parseResult.CommandResult.Command is RootCommand || parseResult.CommandResult.Command.Name == "screen")
        {
            output.WriteLine("Exit codes: 0 done; 1 a file could not be read, or the store does not answer; 2 wrong usage; 3 --fail-on was met.");
        }

        return ExitCodes.Success;
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "screen" =>
        [
            "screening screen shipment-2648/", "screening screen manifest.csv --as-of 2026-12-01 --fail-on controlled",
            "screening screen inbox/ --format csv --out results/",
        ],
        "check" =>
        [
            "screening check \"Dysprosium oxide, Dy2O3 99.9%\" --hs 284690", "screening check \"钕铁硼磁体 N42SH\" --format json",
            "screening check --jsonl < items.jsonl > answers.jsonl",
        ],
        "extract" => ["screening extract packing-list.xlsx | head"],
        "eval" => ["screening eval labelled.jsonl --errors 20"],
        "show" => ["screening show ID --format jsonl"],
        "rescreen" => ["screening rescreen --since 2026-10-01 --dry-run", "screening rescreen --output changes.xlsx"],
        "lists" => ["screening lists status --as-of 2025-12-01", "screening lists show 1C905.a.4", "screening lists pending"],
        _ => [],
    };
}
