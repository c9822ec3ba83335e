using System.Collections.Frozen;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Testing.Rescreening;

/// <summary>The shipped edition, and others as a ministry might make them from it.</summary>
public static class EditionsOfTests
{
    /// <summary>The shipped one.</summary>
    public static Classifier Shipped { get; } = new(ShippedEdition.Load());

    /// <summary>An entry is added: cerium oxides and metal, in force with measure 2025-18.</summary>
    public static Classifier CeriumListed { get; } = new(With(
        Entry("1C930.a") with { Rule = new AnyOf([new ElementIs("Ce", ["oxide"], []), new ElementIs("Ce", ["metal"], [])]) }, 'b'));

    /// <summary>Nothing that dysprosium oxide is found by is listed any more.</summary>
    public static Classifier OxideGone { get; } = new(Without(code => ShippedEdition.Load().Entries[code].Rule is ElementIs { Element: "Dy" }, 'c'));

    /// <summary>The suspension of measure 2025-57 is extended by a formal instrument to 2027-01-10.</summary>
    public static Classifier Extended { get; } = new(Edition57(e => e with
    {
        Date = new DateOnly(2026, 11, 9), Kind = LegalEventKind.SuspensionExtended, Until = new DateOnly(2027, 1, 10), Formal = true,
    }));

    private static Edition Edition57(Func<LegalEvent, LegalEvent> change)
    {
        var shipped = ShippedEdition.Load();
        return shipped with
        {
            Hash = new string('d', 64),
            Measures = [.. shipped.Measures.Select(m => m.Id == MeasureId.Parse("2025-57") ? m with { Timeline = new Timeline([.. m.Timeline.Events, change(m.Timeline.Events[^1])]) } : m)],
        };
    }

    private static Entry Entry(string code) => ShippedEdition.Load().Entries.Values.First(e => e.Rule is ElementIs && e.Measure == MeasureId.Parse("2025-18")) with
    {
        Code = EntryCode.Parse(code), Kind = EntryKind.Leaf, Title = new BilingualText("cerium oxide and metal", "铈的氧化物和金属"),
    };

    private static Edition With(Entry entry, char hash) =>
        Of(m => m.Id == entry.Measure ? m with { Entries = [.. m.Entries, entry] } : m, hash);

    private static Edition Without(Func<EntryCode, bool> isGone, char hash) => Of(m => m with { Entries = [.. m.Entries.Where(e => !isGone(e.Code))] }, hash);

    private static Edition Of(Func<Measure, Measure> change, char hash)
    {
        var shipped = ShippedEdition.Load();
        Measure[] measures = [.. shipped.Measures.Select(change)];
        return shipped with { Hash = new string(hash, 64), Measures = measures, Entries = measures.SelectMany(m => m.Entries).ToFrozenDictionary(e => e.Code) };
    }
}
