using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Testing.Contracts;

/// <summary>What every decision store does.</summary>
public abstract class DecisionStoreContract
{
    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IDecisionStore Store { get; }

    [Fact]
    public async Task Gives_back_a_decision_whole()
    {
        var decision = Decision("whole", 3, 1);
        Assert.True(await Store.AddAsync(decision, CancellationToken.None));
        var found = Assert.Single(await Store.ListAsync(decision.ScreeningId, 3, 3, CancellationToken.None));
        Assert.Equal(decision.Finding!.Questions, found.Finding!.Questions);
        Assert.Equal(decision, found with { Finding = found.Finding with { Questions = decision.Finding.Questions } });
    }

    [Fact]
    public async Task A_place_is_taken_once_and_what_stands_there_stays()
    {
        var first = Decision("place", 1, 1);
        Assert.True(await Store.AddAsync(first, CancellationToken.None));
        Assert.False(await Store.AddAsync(first with { Note = "another" }, CancellationToken.None));
        Assert.Equal(first.Note, Assert.Single(await Store.ListAsync(first.ScreeningId, 1, 1, CancellationToken.None)).Note);
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_gets_the_place()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store.AddAsync(Decision("race", 1, 1) with { Note = $"{i}" }, CancellationToken.None)));
        Assert.Single(added, won => won);
    }

    [Fact]
    public async Task Lists_by_line_and_place_within_the_lines_asked_for()
    {
        foreach (var (line, sequence) in new[] { (12, 1), (2, 2), (2, 1), (10, 1), (1, 1) })
        {
            await Store.AddAsync(Decision("range", line, sequence), CancellationToken.None);
        }

        var found = await Store.ListAsync(Decision("range", 1, 1).ScreeningId, 2, 10, CancellationToken.None);
        Assert.Equal([(2, 1), (2, 2), (10, 1)], found.Select(d => (d.Line, d.Sequence)));
        Assert.Empty(await Store.ListAsync(Decision("none", 1, 1).ScreeningId, 1, int.MaxValue / 100, CancellationToken.None));
    }

    [Fact]
    public async Task Standing_decisions_are_found_by_the_item()
    {
        var standing = Decision("standing", 5, 1) with { Fingerprint = new string('a', 32), StandingUntil = new DateOnly(2027, 1, 1) };
        var own = Decision("standing", 6, 1) with { Fingerprint = new string('b', 32) };
        await Store.AddAsync(standing, CancellationToken.None);
        await Store.AddAsync(standing with { Sequence = 2, Id = "bbbbbbbbbbbbbbbbbbbbbbbbbb" }, CancellationToken.None);
        await Store.AddAsync(own, CancellationToken.None);

        Assert.Equal([new DecidedLine(standing.ScreeningId, 5)], await Store.FindStandingAsync(standing.Fingerprint, CancellationToken.None));
        Assert.Empty(await Store.FindStandingAsync(own.Fingerprint, CancellationToken.None));
    }

    private static Decision Decision(string name, int line, int sequence) => new()
    {
        Id = "aaaaaaaaaaaaaaaaaaaaaaaaaa",
        ScreeningId = ScreeningId.Of(new InputRef("manifests", $"decisions {name}", "1"), "hash", new DateOnly(2026, 11, 24)),
        Line = line,
        Sequence = sequence,
        Kind = DecisionKind.Override,
        Entry = EntryCode.Parse("1C905.a.4"),
        Verdict = Verdict.NoMatch,
        Reason = OverrideReason.TestReport,
        Note = "按检测报告 CR-7，未检出 Dy、Tb。\n“quoted”",
        NeedsSecond = true,
        By = new Signer("aad/1", "李伟"),
        At = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
        Edition = "e+1",
        AsOf = new DateOnly(2026, 11, 24),
        ItemText = "NdFeB magnet 42SH",
        Fingerprint = new string('0', 32),
        EntryContent = new string('1', 32),
        Finding = new DecidedFinding(
            EntryCode.Parse("1C905.a.4"), "2025-18", MatchKind.MissingFacts, StatusKind.InForce, new BilingualText("why", "为何"), [new BilingualText("How much Dy?", "镝含量？")]),
    };
}
