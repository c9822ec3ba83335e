using System.Collections.Concurrent;
using System.Security.Cryptography;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Lists;

/// <summary>
/// Editions by their hash, of today and of the past: the shipped one, the ones that a feed brought, and whatever else a stored screening was made
/// by. A few stay loaded.
/// </summary>
public sealed class EditionLibrary(EditionSource source, IEditionStore store, IArtifactStore artifacts, ListsOptions options, TimeProvider time) : IDisposable
{
    // The one in use, the one before it, and those that a re-screening or a dossier looks at.
    private const int Loaded = 4;
    private const int ShortHash = 12;

    private readonly ConcurrentDictionary<string, bool> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly LinkedList<EditionInUse> loaded = new();

    /// <summary>An edition by its name as answers carry it, or by its hash; null when it is not kept, or can't be read by this program.</summary>
    /// <param name="nameOrHash">For example <c>2026-11-24+9f86d081884c</c>, or 64 hex digits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EditionInUse?> FindAsync(string nameOrHash, CancellationToken cancellationToken)
    {
        var hash = nameOrHash[(nameOrHash.LastIndexOf('+') + 1)..];
        if (hash.Length < ShortHash || !hash.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        if (source.Own.Edition.Hash.StartsWith(hash, StringComparison.Ordinal))
        {
            return source.Own;
        }

        if (Remembered(hash) is { } remembered)
        {
            return remembered;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            return Remembered(hash) ?? await LoadAsync(hash, cancellationToken);
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>An activated edition under the overlay of the settings; null when it is not kept, or the overlay does not fit it.</summary>
    /// <param name="hash">Hash of the edition, before the overlay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EditionInUse?> FindUnderOverlayAsync(string hash, CancellationToken cancellationToken)
    {
        if (await FindAsync(hash, cancellationToken) is not { } found || found.Pack() is not { } pack)
        {
            return null;
        }

        return ReferenceEquals(source.Under(pack), pack) ? found : UnderOverlay(found.Edition, pack) is { } under ? Remember(under) : null;
    }

    /// <summary>An edition under the overlay of the settings; null when the overlay does not fit it.</summary>
    internal EditionInUse? UnderOverlay(Edition edition, EditionPack pack)
    {
        var under = source.Under(pack);
        return ReferenceEquals(under, pack) ? Of(edition, pack) : under.Load().Edition is { } overlaid ? Of(overlaid, under) : null;
    }

    /// <summary>Keeps an edition in the store, so that what is screened by it can be explained and compared later. Does nothing when it is kept already.</summary>
    public async Task KeepAsync(EditionInUse edition, CancellationToken cancellationToken)
    {
        if (kept.ContainsKey(edition.Edition.Hash))
        {
            return;
        }

        if (await store.FindAsync(edition.Edition.Hash, cancellationToken) is null && edition.Pack() is { } pack)
        {
            await AddAsync(edition.Edition, pack.ToBytes(), EditionOrigin.Screened, cancellationToken);
        }

        kept[edition.Edition.Hash] = true;
    }

    /// <summary>Adds an edition with its bytes: first the bytes, then the record that names them.</summary>
    /// <returns>The record; that of another caller who was faster.</returns>
    internal async Task<EditionRecord> AddAsync(Edition edition, ReadOnlyMemory<byte> bytes, EditionOrigin origin, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await using (var artifact = await artifacts.CreateAsync(EditionRecord.ArtifactOf(sha256), cancellationToken))
        {
            await artifact.Content.WriteAsync(bytes, cancellationToken);
            await artifact.CommitAsync(cancellationToken);
        }

        var record = new EditionRecord
        {
            Hash = edition.Hash, Id = edition.Id, KnownUntil = edition.KnownUntil, Sha256 = sha256, Origin = origin, KeptAt = time.GetUtcNow(),
        };
        return await store.PutAsync(record, cancellationToken)
            ?? await store.FindAsync(edition.Hash, cancellationToken)
            ?? throw new InvalidOperationException("The record of an edition vanished while it was added.");
    }

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    private async Task<EditionInUse?> LoadAsync(string hash, CancellationToken cancellationToken)
    {
        if (ShippedEdition.Load().Hash.StartsWith(hash, StringComparison.Ordinal))
        {
            return Remember(new EditionInUse(ShippedEdition.Load(), EditionPack.Shipped, options.MaxAgeDays));
        }

        if (await store.FindAsync(hash, cancellationToken) is not { } record || await ReadAsync(record.Sha256, cancellationToken) is not { } bytes)
        {
            return null;
        }

        // What the disk or somebody else's hand changed is not the edition that was kept.
        var isWhole = Convert.ToHexStringLower(SHA256.HashData(bytes)) == record.Sha256;
        return isWhole && EditionPack.Read(bytes, out _) is { } pack && pack.Load().Edition is { } edition && edition.Hash == record.Hash
            ? Remember(Of(edition, pack))
            : null;
    }

    private EditionInUse Of(Edition edition, EditionPack pack) => new(edition, () => pack, options.MaxAgeDays);

    private async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(EditionRecord.ArtifactOf(sha256), cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        await artifact.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private EditionInUse? Remembered(string hash)
    {
        lock (loaded)
        {
            var found = loaded.FirstOrDefault(e => e.Edition.Hash.StartsWith(hash, StringComparison.Ordinal));
            return found is null ? null : Remember(found);
        }
    }

    private EditionInUse Remember(EditionInUse edition)
    {
        lock (loaded)
        {
            loaded.Remove(edition);
            loaded.AddFirst(edition);
            if (loaded.Count > Loaded)
            {
                loaded.RemoveLast();
            }

            return edition;
        }
    }
}
