using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;

namespace Screening.Cli.Lists;

/// <summary>Prints the control list.</summary>
internal static class ListsRunner
{
    public static int Status(ITerminal terminal, DateOnly date, string? overlay)
    {
        var edition = ListSource.Load(overlay);
        using var writer = Writer(terminal);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Status on {date:yyyy-MM-dd}, edition {CheckHandler.NameOf(edition)}, which knows the law up to {edition.KnownUntil:yyyy-MM-dd}"));
        foreach (var stated in edition.Overlays)
        {
            writer.WriteLine($"under the overlay '{stated.Name}', stated by {stated.StatedBy} on {Dates.Text(stated.StatedOn)}");
        }

        foreach (var measure in edition.Measures)
        {
            var status = StatusCalendar.StatusOn(edition, measure, date);
            writer.WriteLine();
            writer.WriteLine($"{measure.Id,-8} {CamelCase.Of(status.Kind),-10} {measure.Title.En} ({measure.Entries.Count} entries)");
            writer.WriteLine($"         {status.Why.En}");
            writer.WriteLine($"         {status.Why.Zh}");
            if (status.WouldSettle is { } settle)
            {
                writer.WriteLine($"         settled by: {settle.En}");
            }

            writer.WriteLine($"         sources: {string.Join(", ", status.Sources)} ({CamelCase.Of(status.Certainty)})");
        }

        return ExitCodes.Success;
    }

    public static int Search(ITerminal terminal, string text)
    {
        var edition = ListSource.Load(overlay: null);
        using var writer = Writer(terminal);
        var found = 0;
        foreach (var entry in edition.Measures.SelectMany(m => m.Entries))
        {
            if (Holds(entry.Code.Value, text) || Holds(entry.Title.En, text) || Holds(entry.Title.Zh, text) || Holds(entry.OfficialTextZh ?? string.Empty, text))
            {
                writer.WriteLine($"{entry.Code,-22} {entry.Measure,-8} {entry.Title.En}  {entry.Title.Zh}");
                found++;
            }
        }

        if (found == 0)
        {
            writer.WriteLine($"No entry holds '{TerminalText.OneLine(text)}'.");
        }

        return ExitCodes.Success;
    }

    public static int Validate(ITerminal terminal, string? path)
    {
        if (File.Exists(path))
        {
            return ValidateOverlay(terminal, path);
        }

        var result = EditionLoader.Load(path is null ? ShippedEdition.Files() : ListSource.Below(path));
        using var writer = Writer(terminal);
        foreach (var issue in result.Issues)
        {
            writer.WriteLine(EditionSource.InWords(issue));
        }

        writer.WriteLine(result.Edition is { } edition
            ? string.Create(CultureInfo.InvariantCulture, $"Edition {edition.Id} is valid: {edition.Measures.Count} measures, {edition.Entries.Count} entries, hash {edition.Hash}.")
            : string.Create(CultureInfo.InvariantCulture, $"The edition is not valid: {result.Issues.Count} problems."));
        return result.Edition is null ? ExitCodes.Failed : ExitCodes.Success;
    }

    // A file is what a user lays over the list; a folder is a list.
    private static int ValidateOverlay(ITerminal terminal, string path)
    {
        var edition = EditionSource.Under(path, out var problems);
        using var writer = Writer(terminal);
        foreach (var problem in problems)
        {
            writer.WriteLine(problem);
        }

        writer.WriteLine(edition is not null
            ? $"The overlay is valid: it makes edition {CheckHandler.NameOf(edition)}."
            : string.Create(CultureInfo.InvariantCulture, $"The overlay is not valid: {problems.Count} problems."));
        return edition is null ? ExitCodes.Failed : ExitCodes.Success;
    }

    public static int Diff(ITerminal terminal, string before, string after)
    {
        var changes = EditionDiff.Between(ListSource.ValidFiles(before), ListSource.ValidFiles(after));
        using var writer = Writer(terminal);
        foreach (var item in changes.GroupBy(c => (c.File, c.Item)))
        {
            writer.WriteLine(item.Key.Item.Length == 0 ? item.Key.File : $"{item.Key.File}, {TerminalText.OneLine(item.Key.Item)}");
            foreach (var change in item)
            {
                var member = change.Member.Length == 0 ? string.Empty : $"{TerminalText.OneLine(change.Member)}: ";
                WriteSide(writer, '-', member, change.Before);
                WriteSide(writer, '+', member, change.After);
            }
        }

        writer.WriteLine(changes.Count == 0
            ? "The editions say the same."
            : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} differences in {changes.Select(c => (c.File, c.Item)).Distinct().Count()} items."));
        return ExitCodes.Success;
    }

    private static void WriteSide(StreamWriter writer, char sign, string member, string? value)
    {
        if (value is not null)
        {
            writer.WriteLine($"  {sign} {member}{TerminalText.OneLine(value)}");
        }
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static StreamWriter Writer(ITerminal terminal) => new(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
}
