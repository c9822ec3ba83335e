using Screening.Core.Lists;

namespace Screening.Pipeline.Lists;

/// <summary>The editions that are known, for those who look at them or decide about them.</summary>
public sealed class EditionQueries(IEditionStore store, EditionActivation activation)
{
    /// <summary>Name and short hash of an edition.</summary>
    public static string NameOf(EditionRecord record) => $"{record.Id}+{record.Hash[..12]}";

    /// <summary>Every edition that is known, the newest first; the shipped one is among them once something was screened by it.</summary>
    public async Task<IReadOnlyList<KnownEdition>> ListAsync(CancellationToken cancellationToken)
    {
        var active = await ActiveAsync(cancellationToken);
        return [.. (await store.ListAsync(cancellationToken))
            .Select(record => new KnownEdition(record, record.StateBeside(active)))
            .OrderByDescending(known => known.Record.KnownUntil).ThenByDescending(known => known.Record.Id, StringComparer.Ordinal).ThenBy(known => known.Record.Hash, StringComparer.Ordinal)];
    }

    /// <summary>The editions that wait for a person, the newest first.</summary>
    public async Task<IReadOnlyList<EditionRecord>> PendingAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(known => known.State == EditionState.Pending).Select(known => known.Record)];

    /// <summary>One edition by its name or the first twelve digits of its hash or more; null when none is known.</summary>
    public async Task<KnownEdition?> FindAsync(string nameOrHash, CancellationToken cancellationToken)
    {
        var hash = nameOrHash[(nameOrHash.LastIndexOf('+') + 1)..];
        return hash.Length is >= 12 and <= 64 && hash.All(char.IsAsciiHexDigitLower) && await store.FindAsync(hash, cancellationToken) is { } record
            ? new KnownEdition(record, record.StateBeside(await ActiveAsync(cancellationToken)))
            : null;
    }

    private async Task<EditionRank> ActiveAsync(CancellationToken cancellationToken)
    {
        var pointer = await store.FindCurrentAsync(cancellationToken);
        return await activation.BaseAsync(pointer, cancellationToken) is { } active
            ? EditionRank.Of(active.Edition)
            : new EditionRank(pointer?.Hash ?? ShippedEdition.Load().Hash, "", DateOnly.MinValue);
    }
}
