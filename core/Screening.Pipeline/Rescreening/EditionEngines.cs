using Screening.Core.Classification;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Rescreening;

/// <summary>The engines on the edition in use and on every edition that the store keeps.</summary>
public sealed class EditionEngines(CurrentEdition current, EditionLibrary library) : IEditionEngines
{
    /// <inheritdoc/>
    public async ValueTask<Classifier?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        // An edition under a host's overlay is in use before it is kept.
        var inUse = await current.GetAsync(cancellationToken);
        return inUse.Edition.Hash == hash || inUse.Name == hash ? inUse.Classifier : (await library.FindAsync(hash, cancellationToken))?.Classifier;
    }

    /// <inheritdoc/>
    public async ValueTask<Classifier> CurrentAsync(CancellationToken cancellationToken)
    {
        // What screenings are held against is kept, so that a later run knows what they were held against.
        var inUse = await current.GetAsync(cancellationToken);
        await library.KeepAsync(inUse, cancellationToken);
        return inUse.Classifier;
    }
}
