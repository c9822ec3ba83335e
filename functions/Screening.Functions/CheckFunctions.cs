using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Checks;

namespace Screening.Functions;

/// <summary>Checks over HTTP.</summary>
public sealed class CheckFunctions(CheckHandler handler, HttpCall call)
{
    /// <summary>Checks one item, or an array of up to 1,000.</summary>
    [Function("Check")]
    public Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "check")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            using var body = await CheckBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var asArray = body.RootElement.ValueKind == JsonValueKind.Array;
            var answers = CheckBody.Requests(body.RootElement).Select(r => handler.Check(r)).ToList();
            return new Http.JsonResult(json => Write(json, answers, asArray));
        });

    private static void Write(Utf8JsonWriter json, List<CheckAnswer> answers, bool asArray)
    {
        if (!asArray)
        {
            CheckJson.Write(json, answers[0]);
            return;
        }

        json.WriteStartArray();
        answers.ForEach(a => CheckJson.Write(json, a));
        json.WriteEndArray();
    }
}
