using System.Text;
using Screening.Cli.Output;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Lists;

/// <summary>Prints one entry: wording, rule, names, tariff codes, neighbours, gaps, sources, status.</summary>
internal static class ShowRunner
{
    // More names than a person compares; the export has them all.
    private const int MostNames = 16;

    public static int Run(ITerminal terminal, EntryCode code, DateOnly asOf, string? overlay)
    {
        var edition = ListSource.Load(overlay);
        if (!edition.Entries.TryGetValue(code, out var entry))
        {
            terminal.Error.WriteLine($"There is no entry '{code}' in edition {edition.Id}. Look it up with: screening lists search TEXT");
            return ExitCodes.Failed;
        }

        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
        WriteHead(writer, edition, entry, asOf);
        WriteRule(writer, edition, entry);
        WriteTariffCodes(writer, edition, entry);
        WriteNeighbours(writer, edition, entry);
        foreach (var note in entry.Notes)
        {
            writer.WriteLine($"note: {note.En}");
            writer.WriteLine($"说明: {note.Zh}");
        }

        foreach (var gap in entry.Gaps.Concat(edition.Measures.First(m => m.Id == entry.Measure).Gaps).Select(g => edition.Gaps[g]))
        {
            writer.WriteLine($"not seen ({string.Join(", ", gap.Touches.Select(CamelCase.Of))}): {gap.Says.En}");
            writer.WriteLine($"未见: {gap.Says.Zh}");
        }

        foreach (var key in entry.Sources.Concat(entry.TariffCodes.SelectMany(t => t.Sources)).Distinct(StringComparer.Ordinal))
        {
            writer.WriteLine($"source {key}: {edition.Sources[key].Title}, {edition.Sources[key].Locator}");
        }

        return ExitCodes.Success;
    }

    private static void WriteHead(TextWriter writer, Edition edition, Entry entry, DateOnly asOf)
    {
        var status = StatusCalendar.StatusOn(edition, entry, asOf);
        writer.WriteLine($"{entry.Code}  {entry.Title.En}  {entry.Title.Zh}");
        writer.WriteLine($"measure {entry.Measure}, {CamelCase.Of(entry.Kind)}, edition {CheckHandler.NameOf(edition)}");
        if (entry.OfficialTextZh is { } text)
        {
            writer.WriteLine($"wording: {text}");
        }

        writer.WriteLine($"         {Statement(entry.TextCertainty, entry.TextSources)}; code {Statement(entry.CodeCertainty, entry.CodeSources)}");
        writer.WriteLine($"status on {Dates.Text(asOf)}: {CamelCase.Of(status.Kind)}. {status.Why.En}");
        writer.WriteLine($"状态: {status.Why.Zh}");
        if (status.WouldSettle is { } settle)
        {
            writer.WriteLine($"settled by: {settle.En}");
        }
    }

    private static void WriteRule(TextWriter writer, Edition edition, Entry entry)
    {
        if (entry.Rule is null)
        {
            writer.WriteLine("no rule: text does not decide it");
            return;
        }

        writer.WriteLine($"falls under it: {ConditionText.InEnglish(edition, entry.Rule)}");
        writer.WriteLine($"适用条件: {ConditionText.InChinese(edition, entry.Rule)}");
        writer.WriteLine($"         rule {Statement(entry.RuleCertainty, entry.RuleSources)}");
        foreach (var (thing, names) in RuleNames.Of(edition, entry.Rule))
        {
            var more = names.Count > MostNames ? $" and {(names.Count - MostNames).ToString(System.Globalization.CultureInfo.InvariantCulture)} more" : string.Empty;
            writer.WriteLine($"names of {thing}: {string.Join(", ", names.Take(MostNames))}{more}");
        }
    }

    private static void WriteTariffCodes(TextWriter writer, Edition edition, Entry entry)
    {
        foreach (var hint in entry.TariffCodes)
        {
            var code = edition.TariffCodes[hint.Code];
            writer.WriteLine(
                $"tariff code {hint.Code}: {code.Title.En}; {(hint.Printed ? "printed in the announcement" : "not printed in the announcement")}, {Statement(hint.Certainty, hint.Sources)}; "
                + (code.CoversFreeGoods ? "covers goods that are not listed too: no evidence by itself" : "a hint, never proof"));
        }
    }

    private static void WriteNeighbours(TextWriter writer, Edition edition, Entry entry)
    {
        foreach (var neighbour in edition.Neighbours.Where(n => n.AppliesTo.Any(entry.Code.IsWithin)))
        {
            writer.WriteLine($"beside it: {neighbour.Title.En}: {CamelCase.Of(neighbour.Outcome)}, {Statement(neighbour.Certainty, neighbour.Sources)}");
        }
    }

    private static string Statement(Certainty certainty, IEnumerable<string> sources) => $"{CamelCase.Of(certainty)} ({string.Join(", ", sources)})";
}
