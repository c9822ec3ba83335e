using System.CommandLine;
using System.CommandLine.Parsing;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary>What is wrong with a command line, in one sentence.</summary>
internal static class UsageText
{
    private const int FarthestTypo = 2;

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
        {
            return Unknown("option", option, command);
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return Unknown(command.Subcommands.Count > 0 ? "command" : "argument", unknown, command);
        }

        var message = TerminalText.OneLine(parsed.Errors[0].Message);
        return message.EndsWith('.') || message.EndsWith('?') ? message : message + ".";
    }

    // The parser takes an unknown option for a goods text or a path; only what stands behind "--" is meant so.
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => token.Value)
        .FirstOrDefault();

    private static string Unknown(string what, string given, Command command)
    {
        var near = Nearest(given, command);
        return $"There is no {what} '{TerminalText.OneLine(given)}'{(near is null ? "." : $"; did you mean '{near}'?")}";
    }

    private static string? Nearest(string given, Command command) => command.Subcommands.Select(c => c.Name)
        .Concat(command.Options.Select(o => o.Name))
        .Select(name => (name, distance: Distance(given, name)))
        .Where(candidate => candidate.distance <= FarthestTypo)
        .OrderBy(candidate => candidate.distance)
        .Select(candidate => candidate.name)
        .FirstOrDefault();

    // Levenshtein; the words are short.
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
