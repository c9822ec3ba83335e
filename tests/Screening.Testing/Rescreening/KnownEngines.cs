using Screening.Core.Classification;
using Screening.Pipeline.Rescreening;

namespace Screening.Testing.Rescreening;

/// <summary>Engines on editions that a test has made; the last one is in use.</summary>
public sealed class KnownEngines(params Classifier[] engines) : IEditionEngines
{
    /// <inheritdoc/>
    public ValueTask<Classifier?> FindAsync(string hash, CancellationToken cancellationToken) => ValueTask.FromResult(engines.FirstOrDefault(engine => engine.Edition.Hash == hash));

    /// <inheritdoc/>
    public ValueTask<Classifier> CurrentAsync(CancellationToken cancellationToken) => ValueTask.FromResult(engines[^1]);
}
