using Screening.Core.Lists;
using Screening.Core.Lists.Coverage;

namespace Screening.Core.Tests.Lists.Coverage;

/// <summary>Every entry that text can decide finds its goods, leaves its neighbours, and no change of its rule goes unnoticed.</summary>
public sealed class CoverageProofTests
{
    private static readonly CoverageProof Proof = CoverageProof.Load();

    [Fact]
    public void Every_entry_that_text_can_decide_has_a_match_a_near_miss_and_a_case_on_its_bounds() =>
        Assert.Empty(Proof.Entries.Where(e => e.Lacks is not null).Select(e => $"{e.Entry.Code} lacks {e.Lacks}"));

    [Fact]
    public void Every_case_comes_out_as_it_must() => Assert.Empty(
        Proof.Entries.SelectMany(e => Proof.Failures(e).Select(f => $"{e.Entry.Code}: '{f.Case.Text}' must give {f.Case.Gives}, gave {f.Was}")));

    [Fact]
    public void A_near_miss_is_never_listed_and_a_match_never_passed_over() => Assert.All(
        Proof.Entries.SelectMany(e => e.Cases),
        c => Assert.True(c.Kind switch
        {
            CoverageKind.Match => c.Gives is CoverageOutcome.Listed or CoverageOutcome.MissingFacts,
            CoverageKind.NearMiss => c.Gives != CoverageOutcome.Listed,
            _ => true,
        }, c.Text));

    [Fact]
    public void Every_bound_has_a_case_inside_and_one_outside() => Assert.All(
        Proof.Entries.Where(e => e.HasNumbers && e.Entry.Measure != MeasureId.Parse("2025-61")),
        e =>
        {
            var boundary = e.Cases.Where(c => c.Kind == CoverageKind.Boundary).ToList();
            Assert.Contains(boundary, c => c.Gives is CoverageOutcome.Listed or CoverageOutcome.MissingFacts);
            Assert.Contains(boundary, c => c.Gives is CoverageOutcome.NearThreshold);
        });

    public static TheoryData<string> Measures => [.. ShippedEdition.Load().Measures.Where(m => m.Entries.Count > 0).Select(m => m.Id.ToString())];

    [Theory]
    [MemberData(nameof(Measures))]
    public void No_change_of_a_rule_goes_unnoticed(string measure)
    {
        var entries = Proof.Entries.Where(e => e.Entry.Measure == MeasureId.Parse(measure)).ToList();
        Assert.Empty(entries.SelectMany(e => Proof.Survivors(e).Select(m => $"{e.Entry.Code}: {m.What}")));
        Assert.Equal(entries.Exists(e => e.IsDecidable), entries.Sum(CoverageProof.CountMutants) > 0);
    }

    [Fact]
    public void A_line_stands_once_for_an_entry() =>
        Assert.All(Proof.Entries, e => Assert.Equal(e.Cases.Count, e.Cases.Select(c => c.Text).Distinct(StringComparer.Ordinal).Count()));
}
