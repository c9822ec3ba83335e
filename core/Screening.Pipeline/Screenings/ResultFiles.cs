using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Screenings;

/// <summary>The files that a screening leaves for people: every line with its result, and the annotated copy of the input.</summary>
public sealed class ResultFiles(IArtifactStore artifacts)
{
    /// <summary>The result file; null when there is none.</summary>
    public async Task<ResultFile?> OpenResultAsync(ScreeningSummary screening, CancellationToken cancellationToken) =>
        await artifacts.OpenAsync(ArtifactNames.Result(screening.Id), cancellationToken) is { } content
            ? new ResultFile($"{BaseNameOf(screening)}.result.jsonl.gz", "application/gzip", content)
            : null;

    /// <summary>The annotated copy; null when there is none.</summary>
    public async Task<ResultFile?> OpenAnnotatedAsync(ScreeningSummary screening, CancellationToken cancellationToken)
    {
        if (screening.Annotated is not { } file || await artifacts.OpenAsync(ArtifactNames.Of(screening.Id, file), cancellationToken) is not { } content)
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(BaseNameOf(screening));
        return file.EndsWith(".csv", StringComparison.Ordinal)
            ? new ResultFile($"{name}.screened.csv", "text/csv; charset=utf-8", content)
            : new ResultFile($"{name}.screened.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }

    private static string BaseNameOf(ScreeningSummary screening) => screening.Name[(screening.Name.LastIndexOf('/') + 1)..];
}
