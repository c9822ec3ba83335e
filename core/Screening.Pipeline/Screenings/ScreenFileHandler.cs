namespace Screening.Pipeline.Screenings;

/// <summary>The command line's use case: read and screen one local file in the call and keep the result in the store.</summary>
public sealed class ScreenFileHandler
{
    /// <summary>Screens a file.</summary>
    /// <param name="path">Path of a readable file.</param>
    /// <param name="name">The name to keep, with '/' between folders.</param>
    /// <param name="asOf">The date to answer for.</param>
    /// <param name="onLine">Called for each line in order, from the calling thread; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops it; what was stored is marked Failed.</param>
    /// <returns>The summary; state Rejected where nothing could be read.</returns>
    public Task<ScreeningSummary> HandleAsync(
        string path, string name, DateOnly asOf, Action<ScreenedLine>? onLine, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
