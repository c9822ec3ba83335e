namespace Screening.Pipeline.Decisions;

/// <summary>The decisions of people, append-only: there is no call that changes or removes one.</summary>
public interface IDecisionStore
{
    /// <summary>Adds a decision at its place; false when another stands there already.</summary>
    Task<bool> AddAsync(Decision decision, CancellationToken cancellationToken);

    /// <summary>The decisions of the lines from first to last, both included, by line and place.</summary>
    Task<IReadOnlyList<Decision>> ListAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken);

    /// <summary>The lines on which a standing decision about an item was made, whether it still holds or not.</summary>
    /// <param name="fingerprint">The item: see <see cref="ItemFingerprint"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<DecidedLine>> FindStandingAsync(string fingerprint, CancellationToken cancellationToken);
}
