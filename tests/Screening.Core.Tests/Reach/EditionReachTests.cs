using CsCheck;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Reach;
using Screening.Core.Tests.Goods;
using Classifier = Screening.Core.Classification.Classifier;

namespace Screening.Core.Tests.Reach;

/// <summary>Held to one thing above all: a line that the reach leaves out has the same answer in both editions.</summary>
public sealed class EditionReachTests
{
    private static readonly DateOnly[] Dates = [new(2025, 10, 20), new(2026, 3, 1), new(2026, 11, 24), new(2027, 2, 1)];

    private static readonly string[] Ordinary =
    [
        "cotton shirts, 25 cartons", "steel motor housing 12 kg", "LED lamps", "parts", "货物", "as per invoice", "laser pointer", "polishing machine", "headphones with magnets", "CAS 7732-18-5 water",
        "CAS 1308-87-9", "lot 1308-87-8-A", "SPARE PARTS", "稀土", "rare earth goods", "samples",
    ];

    private static readonly IReadOnlyList<(GoodsLine Line, DateOnly AsOf)> Lines =
    [
        .. GoodsCase.All.Select(g => new GoodsLine { Text = g.Text, TariffCode = g.Hs, Cas = g.Cas })
            .Concat(Ordinary.SelectMany(text => new[] { "", "85051110", "28469019" }, (text, hs) => new GoodsLine { Text = text, TariffCode = hs }))
            .Concat(GoodsCase.All.Where((_, i) => i % 17 == 0).Select(g => new GoodsLine { Text = string.Concat(Enumerable.Repeat("cotton shirts; ", 300)) + g.Text }))
            .Select((line, i) => (line, Dates[i % Dates.Length])),
    ];

    [Fact]
    public void Leaves_out_no_line_whose_answer_changes() =>
        Gen.Select(Gen.Int[0, EditionEdits.Names.Count - 1], Gen.Int[0, EditionEdits.Names.Count - 1], Gen.Int[0, int.MaxValue]).Sample(
            (first, second, seed) =>
            {
                var edited = EditionEdits.Apply(ShippedEdition.Load(), first, seed);
                AssertHolds(seed % 2 == 0 ? edited : EditionEdits.Apply(edited, second, seed), $"{EditionEdits.Names[first]}, {EditionEdits.Names[second]}, {seed}");
            },
            iter: 60, threads: 1);

    [Fact]
    public void Holds_for_every_kind_of_edit_and_back()
    {
        for (var edit = 0; edit < EditionEdits.Names.Count; edit++)
        {
            for (var seed = 1; seed <= 2; seed++)
            {
                AssertHolds(EditionEdits.Apply(ShippedEdition.Load(), edit, seed), $"{EditionEdits.Names[edit]}, {seed}");
            }
        }
    }

    [Fact]
    public void An_edition_reaches_nothing_of_itself()
    {
        var reach = EditionReach.Between(Engine.Classifier, new Classifier(ShippedEdition.Load() with { Id = "other", Sources = ShippedEdition.Load().Sources }));
        Assert.True(reach.IsOfLawOnly);
        Assert.All(Lines, line => Assert.False(Touches(reach, line.Line, line.AsOf)));
    }

    [Fact]
    public void An_added_entry_reaches_the_lines_with_its_facts_and_few_others()
    {
        var like = Engine.Classifier.Edition.Entries.Values.First(e => e.Rule is ElementIs);
        var added = like with { Code = EntryCode.Parse("1C999.a"), Rule = new ElementIs("Ce", ["oxide"], []) };
        var reach = EditionReach.Between(Engine.Classifier, new Classifier(With(added)));
        Assert.Equal("1C999.a", Assert.Single(reach.EntriesChanged).Value);
        Assert.True(reach.FactsTouch(new GoodsLine { Text = "Cerium oxide 99.9%, 25 kg drums" }));
        Assert.True(reach.FactsTouch(new GoodsLine { Text = "氧化铈 4N" }));
        Assert.False(reach.FactsTouch(new GoodsLine { Text = "Dysprosium oxide 99.9%" }));
        Assert.False(reach.FactsTouch(new GoodsLine { Text = "cotton shirts" }));
        Assert.InRange(Lines.Count(line => Touches(reach, line.Line, line.AsOf)), 1, Lines.Count / 4);
    }

    [Fact]
    public void A_law_that_changes_reaches_what_was_found_under_it_on_dates_that_differ()
    {
        var shipped = ShippedEdition.Load();
        var measure = shipped.Measures.First(m => m.Id == MeasureId.Parse("2025-57"));
        var extended = measure.Timeline.Events[^1] with { Date = new DateOnly(2026, 11, 9), Kind = LegalEventKind.SuspensionExtended, Until = new DateOnly(2027, 1, 10), Formal = true };
        var next = shipped with { Measures = [.. shipped.Measures.Select(m => m.Id == measure.Id ? m with { Timeline = new Timeline([.. m.Timeline.Events, extended]) } : m)] };
        var reach = EditionReach.Between(Engine.Classifier, new Classifier(next));
        var holmium = Engine.Classify("holmium oxide 99.9%").Findings[0].Entry;
        Assert.True(reach.IsOfLawOnly);
        Assert.True(reach.LawTouches(new DateOnly(2026, 11, 24), [holmium]));
        Assert.False(reach.LawTouches(new DateOnly(2026, 3, 1), [holmium]));
        Assert.False(reach.LawTouches(new DateOnly(2026, 11, 24), [Engine.Classify("dysprosium oxide").Findings[0].Entry]));
        Assert.False(reach.FactsTouch(new GoodsLine { Text = "holmium oxide" }));
    }

    private static void AssertHolds(Edition edited, string how)
    {
        var other = new Classifier(edited);
        var there = EditionReach.Between(Engine.Classifier, other);
        var back = EditionReach.Between(other, Engine.Classifier);
        foreach (var (line, asOf) in Lines)
        {
            var before = Engine.Classifier.Classify(line, asOf);
            var after = other.Classify(line, asOf);
            if (AnswerEssence.Of(before) != AnswerEssence.Of(after))
            {
                Assert.True(Touches(there, line, asOf, before), $"{how}: '{line.Text}' {line.TariffCode} {line.Cas}: {AnswerEssence.Of(before)} becomes {AnswerEssence.Of(after)}");
                Assert.True(Touches(back, line, asOf, after), $"{how}, back: '{line.Text}' {line.TariffCode} {line.Cas}: {AnswerEssence.Of(after)} becomes {AnswerEssence.Of(before)}");
            }
        }
    }

    private static bool Touches(EditionReach reach, GoodsLine line, DateOnly asOf, LineResult? before = null) =>
        reach.CanTouch(line, asOf, (before ?? Engine.Classifier.Classify(line, asOf)).Findings.Select(f => f.Entry));

    private static Edition With(Entry entry)
    {
        var shipped = ShippedEdition.Load();
        Measure[] measures = [.. shipped.Measures.Select(m => m.Id == entry.Measure ? m with { Entries = [.. m.Entries, entry] } : m)];
        return shipped with { Measures = measures, Entries = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(measures.SelectMany(m => m.Entries), e => e.Code) };
    }
}
