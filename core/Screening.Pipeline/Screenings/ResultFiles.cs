using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Screenings;

/// <summary>The files that a screening leaves for people: every line with its result.</summary>
public sealed class ResultFiles(IArtifactStore artifacts)
{
    /// <summary>The result file; null when there is none.</summary>
    public async Task<ResultFile?> OpenResultAsync(ScreeningSummary screening, CancellationToken cancellationToken) =>
        await artifacts.OpenAsync(ArtifactNames.Result(screening.Id), cancellationToken) is { } content
            ? new ResultFile($"{BaseNameOf(screening)}.result.jsonl.gz", "application/gzip", content)
            : null;

    private static string BaseNameOf(ScreeningSummary screening) => screening.Name[(screening.Name.LastIndexOf('/') + 1)..];
}
