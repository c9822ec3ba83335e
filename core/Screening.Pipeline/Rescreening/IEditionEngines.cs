using Screening.Core.Classification;

namespace Screening.Pipeline.Rescreening;

/// <summary>Engines on the editions of today and of the past.</summary>
public interface IEditionEngines
{
    /// <summary>The engine on an edition; null when the edition is not kept, or this program can't read it.</summary>
    /// <param name="hash">SHA-256 of the edition, or its name as answers carry it: <c>2026-11-24+9f86d081884c</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<Classifier?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>The engine on the edition in use.</summary>
    ValueTask<Classifier> CurrentAsync(CancellationToken cancellationToken);
}
