using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Webhooks;

namespace Screening.Pipeline.Rescreening;

/// <summary>Reads what re-screenings found.</summary>
public sealed class RescreeningQueries(IRescreeningStore store, ChangeReportWriter reports, WebhookHandler webhooks)
{
    private const int Runs = 100;

    /// <summary>The runs begun last, at most a hundred.</summary>
    public Task<IReadOnlyList<RescreeningRun>> ListAsync(CancellationToken cancellationToken) => store.ListRunsAsync(Runs, cancellationToken);

    /// <summary>A run, when it is done its whole report, with the delivery of that; null when there is none of this id.</summary>
    public async Task<JsonElement?> FindAsync(string id, CancellationToken cancellationToken) =>
        ScreeningId.IsValid(id) && await store.FindRunAsync(id, cancellationToken) is { } run ? await WithReportAsync(run, cancellationToken) : null;

    /// <summary>The last run against an edition, as <see cref="FindAsync"/> gives it; null when there is none.</summary>
    /// <param name="edition">The edition's hash, at least its first twelve digits, or its name as answers carry it.</param>
    /// <param name="isPreview">True for previews, false for re-screenings.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<JsonElement?> OfEditionAsync(string edition, bool isPreview, CancellationToken cancellationToken)
    {
        const int shortest = 12;
        var runs = await store.ListRunsAsync(Runs, cancellationToken);
        var run = runs.FirstOrDefault(run => run.IsPreview == isPreview
            && (run.Edition == edition || (edition.Length >= shortest && run.EditionHash.StartsWith(edition, StringComparison.Ordinal))));
        return run is null ? null : await WithReportAsync(run, cancellationToken);
    }

    /// <summary>The workbook of a run; null when there is none of this id, or it is not done.</summary>
    public async Task<Stream?> OpenWorkbookAsync(string id, CancellationToken cancellationToken) =>
        ScreeningId.IsValid(id) && await store.FindRunAsync(id, cancellationToken) is { State: RescreeningState.Done } ? await reports.OpenWorkbookAsync(id, cancellationToken) : null;

    /// <summary>The changes of a screening's lines, by line and by the start of the run.</summary>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<LineChange>> ListChangesAsync(ScreeningSummary screening, int size, string? continuation, CancellationToken cancellationToken)
    {
        var after = LinePosition.Parse(continuation);
        var changes = new List<LineChange>();
        for (var first = after + 1; first <= screening.Lines; first += Inputs.LineBlob.MaxLines)
        {
            var found = await store.ListChangesAsync(screening.Id, first, Math.Min(screening.Lines, first + Inputs.LineBlob.MaxLines - 1), cancellationToken);
            foreach (var line in found.GroupBy(change => change.Line))
            {
                // The changes of one line stay together: a page ends between lines.
                if (changes.Count > 0 && changes.Count + line.Count() > size)
                {
                    return new Page<LineChange>(changes, LinePosition.After(changes[^1].Line));
                }

                changes.AddRange(line);
            }
        }

        return new Page<LineChange>(changes, null);
    }

    private async Task<JsonElement> WithReportAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        var delivery = run.IsPreview ? null : await webhooks.FindAsync(run.Id, cancellationToken);
        using var report = run.State == RescreeningState.Done ? await reports.OpenJsonAsync(run.Id, cancellationToken) : null;
        using var written = report is null ? null : await JsonDocument.ParseAsync(report, cancellationToken: cancellationToken);
        using var whole = JsonDocument.Parse(JsonContract.ToBytes(writer =>
        {
            writer.WriteStartObject();
            RescreeningJson.WriteMembers(writer, run);
            foreach (var member in written is null ? [] : written.RootElement.EnumerateObject().Where(member => member.Name is "datePassed" or "moreShipments" or "shipments"))
            {
                member.WriteTo(writer);
            }

            writer.WriteString("webhook"u8, delivery?.State);
            writer.WriteString("webhookProblem"u8, delivery?.LastProblem);
            writer.WriteEndObject();
        }));
        return whole.RootElement.Clone();
    }
}
