using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Decisions;

namespace Screening.Functions;

/// <summary>Checks over HTTP.</summary>
public sealed class CheckFunctions(DecidedChecks checks, HttpCall call)
{
    /// <summary>Checks one item, or an array of up to 1,000.</summary>
    [Function("Check")]
    public Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "check")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            IdempotencyKey.Of(request);
            using var body = await CheckBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var asArray = body.RootElement.ValueKind == JsonValueKind.Array;
            var answers = await checks.CheckAsync(CheckBody.Requests(body.RootElement), cancellationToken).ConfigureAwait(false);
            return new Http.JsonResult(json => Write(json, answers, asArray));
        });

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DecidedAnswer> answers, bool asArray)
    {
        if (!asArray)
        {
            CheckJson.Write(json, answers[0].Answer, answers[0].Decisions);
            return;
        }

        json.WriteStartArray();
        foreach (var (answer, decisions) in answers)
        {
            CheckJson.Write(json, answer, decisions);
        }

        json.WriteEndArray();
    }
}
