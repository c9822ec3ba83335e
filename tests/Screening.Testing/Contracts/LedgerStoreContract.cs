using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Testing.Contracts;

/// <summary>What every ledger does.</summary>
public abstract class LedgerStoreContract
{
    /// <summary>The ledger under test; the same for all tests of the class.</summary>
    protected abstract ILedgerStore Ledger { get; }

    [Fact]
    public async Task Gives_back_what_was_added()
    {
        var added = await Ledger.AddAsync(Entry("a"), CancellationToken.None);
        var found = await Ledger.FindAsync(added!.Input, CancellationToken.None);
        Assert.Equal(added, found);
        Assert.NotEmpty(found!.RowVersion);
    }

    [Fact]
    public async Task An_input_is_added_once()
    {
        Assert.NotNull(await Ledger.AddAsync(Entry("b"), CancellationToken.None));
        Assert.Null(await Ledger.AddAsync(Entry("b"), CancellationToken.None));
    }

    [Fact]
    public async Task A_change_is_guarded_by_the_version_of_the_row()
    {
        var added = (await Ledger.AddAsync(Entry("c"), CancellationToken.None))!;
        var changed = await Ledger.UpdateAsync(added with { State = InputState.Running, Revision = 1 }, CancellationToken.None);
        Assert.NotNull(changed);
        Assert.Null(await Ledger.UpdateAsync(added with { State = InputState.Failed, Revision = 1 }, CancellationToken.None));
        var found = await Ledger.FindAsync(added.Input, CancellationToken.None);
        Assert.Equal(InputState.Running, found!.State);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_changed()
    {
        var other = (await Ledger.AddAsync(Entry("d"), CancellationToken.None))!;
        Assert.Null(await Ledger.UpdateAsync(Entry("never") with { RowVersion = other.RowVersion }, CancellationToken.None));
        Assert.Null(await Ledger.FindAsync(Entry("never").Input, CancellationToken.None));
    }

    private static LedgerEntry Entry(string name) => new()
    {
        Input = new InputRef("manifests", $"ship/{name}#?清单.csv", "0x1"),
        ScreeningId = "abcdefghijklmnopqrstuvwxyz",
        State = InputState.Received,
        AsOf = new DateOnly(2026, 11, 24),
        Edition = "e+1",
        Rescues = 2,
        ReceivedAt = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
    };
}
