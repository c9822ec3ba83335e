using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Lists;

/// <summary>
/// The edition in use. Whoever answers takes it once, at the start. A switch of the store's pointer is noticed by looking at it now and then, by one
/// caller at a time, while the others go on with the edition that they know.
/// </summary>
public sealed class CurrentEdition(EditionSource source, EditionLibrary library, IEditionStore store, IStorageBackend backend, ListsOptions options, TimeProvider time,
    ILogger<CurrentEdition> logger) : IDisposable
{
    private readonly SemaphoreSlim looking = new(1, 1);
    private Seen? seen;

    /// <summary>The edition that was in use when it was last looked up; the program's own before the first time. Looks nothing up.</summary>
    public EditionInUse Last => Volatile.Read(ref seen)?.Edition ?? source.Own;

    /// <summary>The edition in use.</summary>
    /// <exception cref="Exception">The pointer was never read yet, and the store does not answer. Later failures keep the edition that is known.</exception>
    public async ValueTask<EditionInUse> GetAsync(CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref seen);
        if (known is { IsDue: false } && time.GetElapsedTime(known.At) < options.LookEvery)
        {
            return known.Edition;
        }

        // The first callers wait for the first look: a host that starts answers by the active edition from its first answer on.
        if (!await looking.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return known!.Edition;
        }

        try
        {
            var latest = Volatile.Read(ref seen);
            return latest is null || ReferenceEquals(latest, known) ? await LookAsync(latest, cancellationToken) : latest.Edition;
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Looks the pointer up at the next call, however short ago it was looked at: for the one who has switched it.</summary>
    public void LookAgain()
    {
        if (Volatile.Read(ref seen) is { } known)
        {
            Volatile.Write(ref seen, known with { IsDue = true });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => looking.Dispose();

    private async Task<EditionInUse> LookAsync(Seen? known, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        EditionPointer? pointer;
        try
        {
            pointer = await store.FindCurrentAsync(cancellationToken);
        }
        catch (Exception e) when (known is not null && !cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            logger.PointerNotRead(backend.Explain(e)!.Message);
            return Keep(known, at);
        }

        if (known is not null && known.Hash == pointer?.Hash)
        {
            return Keep(known, at);
        }

        var edition = pointer is null ? source.Own : await library.FindUnderOverlayAsync(pointer.Hash, cancellationToken);
        if (edition is null)
        {
            logger.ActiveNotLoaded(pointer!.Hash);
            return known is not null ? Keep(known, at) : throw new StorageFailureException(new StorageFailure(
                false, "editionNotLoaded", $"The active edition {pointer.Hash[..12]} is not in the store, or this version of the program can't read it.",
                "Update the program, put the work container back, or activate another edition: screening lists approve"));
        }

        if (known is not null)
        {
            logger.EditionSwitched(known.Edition.Name, edition.Name);
        }

        Volatile.Write(ref seen, new Seen(edition, pointer?.Hash, at));
        return edition;
    }

    private EditionInUse Keep(Seen known, long at)
    {
        Volatile.Write(ref seen, known with { At = at, IsDue = false });
        return known.Edition;
    }

    private sealed record Seen(EditionInUse Edition, string? Hash, long At, bool IsDue = false);
}
