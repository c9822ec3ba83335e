using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Health;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>The answer of GET /api/health: 200 when all stands, else 503 with the same members.</summary>
public static class HealthResult
{
    /// <summary>The answer of a report.</summary>
    public static IResult Of(HealthReport report) => new JsonResult(
        json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("healthy", report.Healthy);
            json.WriteString("edition", report.Edition);
            json.WriteNumber("editionAgeDays", report.EditionAgeDays);
            json.WriteString("store", report.Store);
            json.WriteString("storeProblem", report.StoreProblem);
            json.WritePropertyName("lastListCheck");
            if (report.LastListCheck is { } check)
            {
                json.WriteStartObject();
                json.WriteString("at", check.At.UtcDateTime);
                json.WriteString("edition", check.Edition);
                json.WriteNumber("ageDays", check.AgeDays);
                json.WritePropertyName("issues");
                IssueJson.WriteArray(json, check.Issues);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteEndObject();
        },
        report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
