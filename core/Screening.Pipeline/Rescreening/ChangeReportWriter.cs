using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Rescreening;

/// <summary>Writes the report of a run that has looked at every screening: JSON, and a workbook.</summary>
public sealed class ChangeReportWriter(IRescreeningStore store, IArtifactStore artifacts)
{
    /// <summary>File name of the report.</summary>
    public const string JsonFile = "report.json";

    /// <summary>File name of the workbook.</summary>
    public const string WorkbookFile = "report.xlsx";

    private const int PageSize = 1_000;

    /// <summary>Writes both. Repeated, it writes the same again.</summary>
    public async Task<ChangeReport> WriteAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        var outcomes = await OutcomesAsync(run.Id, cancellationToken);
        var report = ChangeReport.Of(run, outcomes);
        await using (var json = await artifacts.CreateAsync(ArtifactNames.OfRescreening(run.Id, JsonFile), cancellationToken))
        {
            await json.Content.WriteAsync(JsonContract.ToBytes(writer => ChangeReportJson.Write(writer, report)), cancellationToken);
            await json.CommitAsync(cancellationToken);
        }

        // The workbook's writer seeks and does not wait: its lines are read before it, and it is written beside.
        var lines = await LinesAsync(run, outcomes, cancellationToken);
        using var workbook = new MemoryStream();
        ChangeWorkbook.Write(workbook, run, outcomes, lines);
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.OfRescreening(run.Id, WorkbookFile), cancellationToken);
        workbook.Position = 0;
        await workbook.CopyToAsync(artifact.Content, cancellationToken);
        await artifact.CommitAsync(cancellationToken);
        return report;
    }

    /// <summary>The report of a run from what it has found.</summary>
    public async Task<ChangeReport> ReadAsync(RescreeningRun run, CancellationToken cancellationToken) => ChangeReport.Of(run, await OutcomesAsync(run.Id, cancellationToken));

    /// <summary>The report of a run as it was written, JSON; null before it is done.</summary>
    public Task<Stream?> OpenJsonAsync(string runId, CancellationToken cancellationToken) => artifacts.OpenAsync(ArtifactNames.OfRescreening(runId, JsonFile), cancellationToken);

    /// <summary>The workbook of a run; null before it is done.</summary>
    public Task<Stream?> OpenWorkbookAsync(string runId, CancellationToken cancellationToken) => artifacts.OpenAsync(ArtifactNames.OfRescreening(runId, WorkbookFile), cancellationToken);

    private async Task<List<RescreenedScreening>> OutcomesAsync(string runId, CancellationToken cancellationToken)
    {
        var outcomes = new List<RescreenedScreening>();
        while (true)
        {
            var page = await store.ListOutcomesAsync(runId, outcomes.Count == 0 ? string.Empty : outcomes[^1].ScreeningId, PageSize, cancellationToken);
            outcomes.AddRange(page);
            if (page.Count < PageSize)
            {
                return outcomes;
            }
        }
    }

    private async Task<List<LineChange>> LinesAsync(RescreeningRun run, IReadOnlyList<RescreenedScreening> outcomes, CancellationToken cancellationToken)
    {
        var lines = new List<LineChange>();
        foreach (var (outcome, chunk) in outcomes.SelectMany(outcome => outcome.ChangedChunks, (outcome, chunk) => (outcome, chunk)))
        {
            await foreach (var json in LineBlob.ReadJsonAsync(artifacts, ArtifactNames.Changes(run.Id, outcome.ScreeningId, chunk), cancellationToken))
            {
                lines.Add(RescreeningJson.ReadChange(json) with { Json = null });
                if (lines.Count == ChangeWorkbook.MaxLines)
                {
                    return lines;
                }
            }
        }

        return lines;
    }
}
