using System.CommandLine;
using System.Globalization;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary>Dates on the command line.</summary>
internal static class Dates
{
    /// <summary>The option --as-of.</summary>
    public static Option<string?> CreateOption() =>
        new("--as-of") { Description = "The date to answer for, yyyy-MM-dd (default: today).", HelpName = "date" };

    /// <summary>A date as the product writes it: yyyy-MM-dd.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a date of the command line; null when it was not given.</summary>
    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateOnly? Parse(string? text, string option = "--as-of")
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"{option} '{TerminalText.OneLine(text)}' is no date; write it as yyyy-MM-dd, for example 2026-11-24.");
    }
}
