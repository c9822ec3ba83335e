using Screening.Pipeline.Storage;

namespace Screening.Testing.Rescreening;

/// <summary>Artifacts of a store that dies after some were opened.</summary>
/// <param name="inner">The store.</param>
/// <param name="opensBeforeDeath">Artifacts that can be opened.</param>
/// <param name="of">Only artifacts with this in their name count; null: all.</param>
public sealed class DyingArtifacts(IArtifactStore inner, int opensBeforeDeath, string? of = null) : IArtifactStore
{
    private int opened;

    /// <summary>How many were opened.</summary>
    public int Opened => opened;

    /// <inheritdoc/>
    public Task<IArtifactWriter> CreateAsync(string name, CancellationToken cancellationToken) => inner.CreateAsync(name, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken) =>
        (of is null || name.Contains(of, StringComparison.Ordinal)) && Interlocked.Increment(ref opened) > opensBeforeDeath
            ? throw new IOException("The disk is gone.")
            : inner.OpenAsync(name, cancellationToken);
}
