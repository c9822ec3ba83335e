using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;

namespace Screening.Testing.Contracts;

/// <summary>What every store of re-screenings does.</summary>
public abstract class RescreeningStoreContract
{
    // Behind the runs of every other test on the same store.
    private const int Later = 3_000_000;

    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IRescreeningStore Store { get; }

    [Fact]
    public async Task Gives_back_a_run_whole_and_adds_it_once()
    {
        var run = Run("whole", 1) with { Since = new DateOnly(2026, 1, 1), Open = ["aaaaaaaaaaaaaaaaaaaaaaaaaa"], Position = "p", Changes = new ChangeTally { NoMatchToReview = 3, LicenceOnly = 1 } };
        var added = await Store.AddRunAsync(run, CancellationToken.None);
        Assert.NotNull(added);
        Assert.Null(await Store.AddRunAsync(run, CancellationToken.None));
        var found = await Store.FindRunAsync(run.Id, CancellationToken.None);
        Assert.Equal(run.Open, found!.Open);
        Assert.Equal(added with { Open = run.Open }, found with { Open = run.Open });
        Assert.Null(await Store.FindRunAsync(Run("none", 1).Id, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_who_make_the_same_step_one_succeeds()
    {
        var run = (await Store.AddRunAsync(Run("race", 2), CancellationToken.None))!;
        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store.UpdateRunAsync(run with { Revision = 1, Screenings = i }, CancellationToken.None)));
        var won = Assert.Single(steps, step => step is not null);
        Assert.Equal(won!.Screenings, (await Store.FindRunAsync(run.Id, CancellationToken.None))!.Screenings);
        Assert.NotNull(await Store.UpdateRunAsync(won with { Revision = 2 }, CancellationToken.None));
    }

    [Fact]
    public async Task Lists_runs_those_begun_last_first()
    {
        foreach (var minute in new[] { 30, 50, 40 })
        {
            await Store.AddRunAsync(Run("list", Later + minute), CancellationToken.None);
        }

        var found = (await Store.ListRunsAsync(1_000, CancellationToken.None)).Select(run => run.StartedAt).ToList();
        Assert.Equal(found.OrderDescending(), found);
        Assert.Equal(Noon.AddMinutes(Later + 50), Assert.Single(await Store.ListRunsAsync(1, CancellationToken.None)).StartedAt);
    }

    [Fact]
    public async Task Keeps_the_changes_of_a_line_beside_each_other_in_the_order_of_the_runs()
    {
        var id = ScreeningIdOf("changes");
        await Store.PutChangesAsync(id, [Change(id, 12, 2), Change(id, 2, 2)], CancellationToken.None);
        await Store.PutChangesAsync(id, [Change(id, 2, 1), Change(id, 30, 1)], CancellationToken.None);
        await Store.PutChangesAsync(id, [Change(id, 12, 2)], CancellationToken.None);
        var found = await Store.ListChangesAsync(id, 2, 12, CancellationToken.None);
        Assert.Equal([(2, 1), (2, 2), (12, 2)], found.Select(change => (change.Line, (int)(change.At - Noon).TotalMinutes)));
        Assert.Equal(Change(id, 2, 1), found[0]);
        Assert.Empty(await Store.ListChangesAsync(ScreeningIdOf("none"), 1, 99_999_999, CancellationToken.None));
    }

    [Fact]
    public async Task Takes_a_change_as_large_as_one_can_be()
    {
        var id = ScreeningIdOf("large");
        var change = Change(id, 1, 1) with
        {
            Text = new string('\u0001', LineChange.MaxText), Where = new string('"', LineChange.MaxWhere), Why = new string('镝', LineChange.MaxText), Json = $"\"{new string('镝', FlaggedRow.MaxJson - 2)}\"",
            Before = new AnswerBrief(Verdict.Review, Licence.Review, new string('a', AnswerBrief.MaxFindings)), After = new AnswerBrief(Verdict.Controlled, Licence.Required, new string('b', AnswerBrief.MaxFindings)),
        };
        await Store.PutChangesAsync(id, [change], CancellationToken.None);
        Assert.Equal(change, Assert.Single(await Store.ListChangesAsync(id, 1, 1, CancellationToken.None)));
    }

    [Fact]
    public async Task Lists_what_a_run_changed_by_screening_and_not_what_it_left_alone()
    {
        var run = Run("outcomes", 5);
        var ids = new[] { "one", "two", "three" }.Select(ScreeningIdOf).Order(StringComparer.Ordinal).ToList();
        foreach (var id in ids)
        {
            await Store.PutOutcomeAsync(Outcome(id, 5) with { RunId = run.Id }, CancellationToken.None);
        }

        await Store.PutOutcomeAsync(Outcome(ScreeningIdOf("same"), 5) with { RunId = run.Id, Changes = ChangeTally.None }, CancellationToken.None);
        var first = await Store.ListOutcomesAsync(run.Id, string.Empty, 2, CancellationToken.None);
        Assert.Equal(ids.Take(2), first.Select(outcome => outcome.ScreeningId));
        Assert.Equal(ids[2], Assert.Single(await Store.ListOutcomesAsync(run.Id, first[^1].ScreeningId, 2, CancellationToken.None)).ScreeningId);
        Assert.Empty(await Store.ListOutcomesAsync(Run("other", 6).Id, string.Empty, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Keeps_a_mark_for_each_run_in_their_order()
    {
        var id = ScreeningIdOf("marks");
        await Store.PutMarkAsync(Outcome(id, 2), CancellationToken.None);
        await Store.PutMarkAsync(Outcome(id, 1), CancellationToken.None);
        await Store.PutMarkAsync(Outcome(id, 2), CancellationToken.None);
        await Store.PutChangesAsync(id, [Change(id, 1, 1)], CancellationToken.None);
        var found = await Store.ListMarksAsync(id, CancellationToken.None);
        Assert.Equal([Noon.AddMinutes(1), Noon.AddMinutes(2)], found.Select(mark => mark.At));
        var (mark, written) = (found[0], Outcome(id, 1));
        Assert.Equal(written.Entries, mark.Entries);
        Assert.Equal(written.ChangedChunks, mark.ChangedChunks);
        Assert.Equal(written, mark with { Entries = written.Entries, ChangedChunks = written.ChangedChunks });
    }

    private static string ScreeningIdOf(string name) => ScreeningId.Of(new Pipeline.Inputs.InputRef("store", name, "1"), "hash", new DateOnly(2026, 11, 24));

    private static RescreeningRun Run(string name, int minute) => new()
    {
        Id = RescreeningRun.IdOf(new RescreenRequest(), name, Noon.AddMinutes(minute)), IsPreview = false, Edition = "e+1", EditionHash = name, StartedAt = Noon.AddMinutes(minute),
        Today = new DateOnly(2026, 11, 24), Since = new DateOnly(2990, 1, 1),
    };

    private static LineChange Change(string id, int line, int minute) => new()
    {
        ScreeningId = id, Line = line, RunId = Run("run", minute).Id, At = Noon.AddMinutes(minute), Edition = "e+1", Where = "row 2", Text = "氧化镝 \"3N\"", Why = "because",
        Before = new AnswerBrief(Verdict.NoMatch, Licence.None, ""), After = new AnswerBrief(Verdict.Controlled, Licence.Required, "1C902.a.4:Listed:InForce:"), Json = "{\"line\":1}",
    };

    private static RescreenedScreening Outcome(string id, int minute) => new()
    {
        ScreeningId = id, RunId = Run("run", minute).Id, At = Noon.AddMinutes(minute), EditionHash = new string('a', 64), EngineVersion = "0.1", BaseAt = Noon, BaseEdition = "e+0", Shipment = "s",
        Name = "s/a.csv", AsOf = new DateOnly(2026, 11, 24), Lines = 10, Looked = 3, Changes = new ChangeTally { NoMatchToControlled = 2 }, ChangedChunks = [1, 4],
        Entries = [new EntryCount(EntryCode.Parse("1C902.a.4"), 2)],
    };
}
