using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>Re-screening, its preview and their reports: over HTTP, and step by step through the queue.</summary>
public sealed class RescreeningFunctions(RescreenHandler rescreen, RescreeningQueries queries, ScreeningQueries screenings, TimeProvider time, HttpCall call)
{
    private const string Storage = "Screening:Storage";

    /// <summary>One step of a run.</summary>
    [Function("Rescreen")]
    public Task RescreenAsync([QueueTrigger(Queues.Rescreening, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        rescreen.HandleAsync(message, cancellationToken);

    /// <summary>A step that failed each time.</summary>
    [Function("RescreenPoison")]
    public Task RescreenPoisonAsync([QueueTrigger(Queues.Rescreening + Queues.PoisonSuffix, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        rescreen.HandlePoisonAsync(message, cancellationToken);

    /// <summary>Begins a re-screening or a preview.</summary>
    [Function("StartRescreening")]
    public Task<IResult> StartAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "rescreenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var asked = await RescreenBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return RescreeningResults.Begun(await rescreen.SendAsync(asked, time.GetUtcNow(), TimeSpan.Zero, cancellationToken).ConfigureAwait(false), asked);
        });

    /// <summary>The runs begun last.</summary>
    [Function("ListRescreenings")]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "rescreenings")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () => RescreeningResults.All(await queries.ListAsync(cancellationToken).ConfigureAwait(false)));

    /// <summary>One run; with its report when it is done.</summary>
    [Function("GetRescreening")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "rescreenings/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () => RescreeningResults.One(await queries.FindAsync(id, cancellationToken).ConfigureAwait(false), id));

    /// <summary>The report of a run as a workbook.</summary>
    [Function("GetRescreeningWorkbook")]
    public Task<IResult> GetWorkbookAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "rescreenings/{id}/workbook")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () => RescreeningResults.Workbook(await queries.OpenWorkbookAsync(id, cancellationToken).ConfigureAwait(false), id));

    /// <summary>What an edition would change in everything screened before: the preview made last.</summary>
    [Function("GetEditionPreview")]
    public Task<IResult> GetPreviewAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "lists/{edition}/preview")] HttpRequest request, string edition, CancellationToken cancellationToken) =>
        call.RunAsync(async () => RescreeningResults.OfEdition(await queries.OfEditionAsync(edition, isPreview: true, cancellationToken).ConfigureAwait(false), edition, "preview"));

    /// <summary>What an edition has changed: the re-screening made last.</summary>
    [Function("GetEditionChanges")]
    public Task<IResult> GetChangesAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "lists/{edition}/changes")] HttpRequest request, string edition, CancellationToken cancellationToken) =>
        call.RunAsync(async () => RescreeningResults.OfEdition(await queries.OfEditionAsync(edition, isPreview: false, cancellationToken).ConfigureAwait(false), edition, "re-screening"));

    /// <summary>The new findings of a screening's lines, beside those that its items have.</summary>
    [Function("ListScreeningChanges")]
    public Task<IResult> ListChangesAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/changes")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var page = PageRequest.Read(request, $"changes {id}");
            var screening = ScreeningResults.Known(await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return RescreeningResults.Lines(await page.GetAsync((size, from) => queries.ListChangesAsync(screening, size, from, cancellationToken)).ConfigureAwait(false));
        });
}
