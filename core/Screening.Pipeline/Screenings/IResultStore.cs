using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>Summaries, rows of flagged lines and the marks of done chunks. Every write may be repeated with the same outcome.</summary>
public interface IResultStore
{
    /// <summary>Writes a summary, unless one of a higher revision is there.</summary>
    Task PutSummaryAsync(ScreeningSummary summary, CancellationToken cancellationToken);

    /// <summary>The summary; null when there is none.</summary>
    Task<ScreeningSummary?> FindSummaryAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Summaries of a list, newest receipt first, then by id. A page may hold fewer than asked for although more follow: the continuation says so.
    /// </summary>
    /// <param name="list">Which list.</param>
    /// <param name="pageSize">1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, as it was given; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    Task<Page<ScreeningSummary>> ListSummariesAsync(SummaryList list, int pageSize, string? continuation, CancellationToken cancellationToken);

    /// <summary>Makes <paramref name="rows"/> the only rows of the screening with line numbers from first to last, both included.</summary>
    Task ReplaceRowsAsync(string id, int firstLine, int lastLine, IReadOnlyList<FlaggedRow> rows, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="count"/> (1 to 1,000) rows of a verdict with larger line numbers than <paramref name="afterLine"/>, in order.</summary>
    Task<IReadOnlyList<FlaggedRow>> ListRowsAsync(string id, Verdict verdict, int afterLine, int count, CancellationToken cancellationToken);

    /// <summary>Marks a chunk as done.</summary>
    Task PutChunkAsync(string id, ChunkTally tally, CancellationToken cancellationToken);

    /// <summary>The done chunks, by number.</summary>
    Task<IReadOnlyList<ChunkTally>> ListChunksAsync(string id, CancellationToken cancellationToken);
}
