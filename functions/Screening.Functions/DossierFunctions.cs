using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Dossiers;
using Screening.Pipeline.Screenings;

namespace Screening.Functions;

/// <summary>The file for customs over HTTP.</summary>
public sealed class DossierFunctions(ScreeningQueries screenings, DossierHandler dossiers, HttpCall call)
{
    /// <summary>The dossier of a line, as JSON or as a Word document.</summary>
    [Function("GetDossier")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "screenings/{id}/items/{line}/dossier")] HttpRequest request,
        string id, string line, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var (number, asked) = (LineNumber.Of(line), DossierRequest.Read(request));
            var screening = ScreeningResults.Done(await screenings.GetAsync(id, cancellationToken).ConfigureAwait(false), id);
            return DossierResults.Of(await dossiers.MakeAsync(screening, number, cancellationToken).ConfigureAwait(false), number, asked);
        });
}
