using System.Text.Json;
using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>Reads what the store holds.</summary>
public sealed class ScreeningQueries
{
    /// <summary>Screenings, newest first.</summary>
    public Task<Page<ScreeningSummary>> ListAsync(int pageSize, string? continuation, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>One screening; null when there is none of this id.</summary>
    public Task<ScreeningSummary?> GetAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// Result lines of a screening in line order, each the JSON object of the result file (docs/json.md). Lines with verdict noMatch
    /// come from the result file, the others from their rows.
    /// </summary>
    public Task<Page<JsonElement>> ItemsAsync(
        string id, Verdict? verdict, int pageSize, string? continuation, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
