using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Lists;

/// <summary>Prints the control list.</summary>
internal static class ListsRunner
{
    public static int Status(ITerminal terminal, DateOnly date, string? overlay)
    {
        var edition = ListSource.Load(overlay);
        using var writer = Writer(terminal);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Status on {date:yyyy-MM-dd}, edition {CheckHandler.NameOf(edition)}"));
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

    public static int Show(ITerminal terminal, EntryCode code, string? overlay)
    {
        var edition = ListSource.Load(overlay);
        if (!edition.Entries.TryGetValue(code, out var entry))
        {
            terminal.Error.WriteLine($"There is no entry '{code}' in edition {edition.Id}. Look it up with: screening lists search TEXT");
            return ExitCodes.Failed;
        }

        using var writer = Writer(terminal);
        var status = StatusCalendar.StatusOn(edition, entry, DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime));
        writer.WriteLine($"{entry.Code}  {entry.Title.En}  {entry.Title.Zh}");
        writer.WriteLine($"measure {entry.Measure}, {CamelCase.Of(entry.Kind)}; wording {CamelCase.Of(entry.TextCertainty)}, code {CamelCase.Of(entry.CodeCertainty)}");
        if (entry.OfficialTextZh is { } text)
        {
            writer.WriteLine($"wording: {text}");
        }

        writer.WriteLine($"status: {CamelCase.Of(status.Kind)}. {status.Why.En}");
        if (entry.Rule is not null)
        {
            writer.WriteLine($"falls under it: {ConditionText.InEnglish(edition, entry.Rule)}");
            writer.WriteLine($"适用条件: {ConditionText.InChinese(edition, entry.Rule)}");
        }

        foreach (var hint in entry.TariffCodes)
        {
            writer.WriteLine($"tariff code {hint.Code}: {(hint.Printed ? "printed in the announcement" : "not printed")}, {CamelCase.Of(hint.Certainty)}");
        }

        foreach (var note in entry.Notes)
        {
            writer.WriteLine($"note: {note.En}");
        }

        foreach (var key in entry.Sources)
        {
            writer.WriteLine($"source {key}: {edition.Sources[key].Title}, {edition.Sources[key].Locator}");
        }

        return ExitCodes.Success;
    }

    public static int Search(ITerminal terminal, string text)
    {
        var edition = ShippedEdition.Load();
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
        var result = EditionLoader.Load(path is null ? ShippedEdition.Files() : ListSource.Below(path));
        using var writer = Writer(terminal);
        foreach (var issue in result.Issues)
        {
            writer.WriteLine($"{issue.Where}: {issue.Message} {issue.WhatToDo} [{issue.Code}]");
        }

        writer.WriteLine(result.Edition is { } edition
            ? string.Create(CultureInfo.InvariantCulture, $"Edition {edition.Id} is valid: {edition.Measures.Count} measures, {edition.Entries.Count} entries, hash {edition.Hash}.")
            : string.Create(CultureInfo.InvariantCulture, $"The edition is not valid: {result.Issues.Count} problems."));
        return result.Edition is null ? ExitCodes.Failed : ExitCodes.Success;
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
