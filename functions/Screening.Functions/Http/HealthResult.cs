using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Health;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;

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
            WriteBacklog(json, report.Backlog);
            WriteScans(json, report.Scans);
            json.WritePropertyName("lastRefresh");
            if (report.LastRefresh is { } refresh)
            {
                RefreshReportJson.Write(json, refresh);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WritePropertyName("lastListCheck");
            if (report.LastListCheck is { } check)
            {
                ListCheckJson.Write(json, check);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteEndObject();
        },
        report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private static void WriteScans(Utf8JsonWriter json, ScanHealth? scans)
    {
        if (scans is null)
        {
            json.WriteNull("scans");
            return;
        }

        json.WriteStartObject("scans");
        json.WriteString("reader", scans.Reader);
        json.WriteString("charactersMatched", string.Concat(scans.Matched));
        json.WriteString("charactersUnknown", string.Concat(scans.Unknown));
        json.WriteEndObject();
    }

    private static void WriteBacklog(Utf8JsonWriter json, Backlog? backlog)
    {
        if (backlog is null)
        {
            json.WriteNull("backlog");
            return;
        }

        json.WriteStartObject("backlog");
        json.WriteNumber("intake", backlog.Intake);
        json.WriteNumber("chunks", backlog.Chunks);
        json.WriteNumber("poison", backlog.Poison);
        json.WriteEndObject();
    }
}
