using System.Globalization;

namespace Screening.Cli;

/// <summary>Dates on the command line.</summary>
internal static class Dates
{
    /// <summary>Reads --as-of; null when it was not given.</summary>
    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--as-of '{text}' is no date; write it as yyyy-MM-dd, for example 2026-11-24.");
    }
}
