using Screening.Pipeline.Lists;

namespace Screening.Testing.Contracts;

/// <summary>What every edition store does.</summary>
public abstract class EditionStoreContract
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IEditionStore Store { get; }

    [Fact]
    public async Task Gives_back_a_record_whole_by_its_hash_and_by_the_hash_in_names()
    {
        var stored = await Store.PutAsync(Record('a'), CancellationToken.None);
        Assert.NotNull(stored);
        Assert.NotEmpty(stored.RowVersion);
        Assert.Equal(stored, await Store.FindAsync(stored.Hash, CancellationToken.None));
        Assert.Equal(stored, await Store.FindAsync(stored.Hash[..12], CancellationToken.None));
        Assert.Null(await Store.FindAsync("0123456789ab", CancellationToken.None));
        Assert.Contains(stored, await Store.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Keeps_a_record_that_names_as_much_as_one_may()
    {
        var many = Enumerable.Range(0, 500).Select(i => $"substances.json, {new string('x', 90)}{i}").ToList();
        var stored = await Store.PutAsync(Record('d') with { Changes = new EditionChanges(many, many, many, many, 7) }, CancellationToken.None);
        var found = await Store.FindAsync(stored!.Hash, CancellationToken.None);

        Assert.Equal(many, found!.Changes!.Others);
        Assert.Equal(7, found.Changes.More);
    }

    [Fact]
    public async Task A_record_is_added_once_and_changed_only_by_who_has_seen_it()
    {
        var added = (await Store.PutAsync(Record('b'), CancellationToken.None))!;
        Assert.Null(await Store.PutAsync(Record('b') with { Id = "another" }, CancellationToken.None));

        var changed = await Store.PutAsync(added with { Id = "changed" }, CancellationToken.None);
        Assert.NotNull(changed);
        Assert.NotEqual(added.RowVersion, changed.RowVersion);
        Assert.Null(await Store.PutAsync(added with { Id = "late" }, CancellationToken.None));
        Assert.Equal("changed", (await Store.FindAsync(added.Hash, CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task Of_many_who_switch_at_once_one_succeeds_and_the_pointer_is_whole()
    {
        var before = await Store.FindCurrentAsync(CancellationToken.None);
        var first = await SwitchAtOnceAsync(before?.RowVersion ?? "");
        var second = await SwitchAtOnceAsync(first.RowVersion);

        Assert.Equal(second, await Store.FindCurrentAsync(CancellationToken.None));
        Assert.Null(await Store.SwitchAsync(first with { Hash = new string('f', 64) }, CancellationToken.None));
        Assert.Null(await Store.SwitchAsync(new EditionPointer(new string('f', 64), At, ""), CancellationToken.None));
        Assert.Equal(second, await Store.FindCurrentAsync(CancellationToken.None));
    }

    private async Task<EditionPointer> SwitchAtOnceAsync(string rowVersion)
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Store.SwitchAsync(new EditionPointer(new string("01234567"[i], 64), At.AddMinutes(i), rowVersion), CancellationToken.None)));
        return Assert.Single(tries, won => won is not null)!;
    }

    private static EditionRecord Record(char digit) => new()
    {
        Hash = new string(digit, 64), Id = "2026-12-01", KnownUntil = new DateOnly(2026, 12, 1), Sha256 = new string('c', 64), Origin = EditionOrigin.Feed, KeptAt = At,
    };
}
