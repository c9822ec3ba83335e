using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>The answers about re-screenings.</summary>
public static class RescreeningResults
{
    /// <summary>202 with the address of the run.</summary>
    /// <exception cref="ProblemException">The edition is not kept.</exception>
    public static IResult Begun(RescreeningRun? run, RescreenRequest asked) => run is not null
        ? new JsonResult(json => RescreeningJson.Write(json, run), StatusCodes.Status202Accepted, $"/api/rescreenings/{run.Id}")
        : throw new ProblemException(new Problem(StatusCodes.Status422UnprocessableEntity, "unknownEdition", $"There is no edition '{Problem.Shown(asked.Edition ?? string.Empty)}' in this store."));

    /// <summary>The runs.</summary>
    public static IResult All(IReadOnlyList<RescreeningRun> runs) => new JsonResult(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var run in runs)
        {
            RescreeningJson.Write(json, run);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A run with its report, or 404.</summary>
    /// <exception cref="ProblemException">There is none of this id.</exception>
    public static IResult One(JsonElement? run, string id) =>
        run is { } found ? new JsonResult(found.WriteTo) : throw new ProblemException(Problem.NotFound("unknownRescreening", $"There is no re-screening '{Problem.Shown(id)}'. See GET /api/rescreenings."));

    /// <summary>The last run against an edition, or 404.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static IResult OfEdition(JsonElement? run, string edition, string what) => run is { } found
        ? new JsonResult(found.WriteTo)
        : throw new ProblemException(Problem.NotFound("noRescreening", $"There is no {what} against an edition '{Problem.Shown(edition)}' yet. Begin one with POST /api/rescreenings."));

    /// <summary>The workbook of a run, or 404.</summary>
    /// <exception cref="ProblemException">There is none of this id, or it is not done.</exception>
    public static IResult Workbook(Stream? workbook, string id) => workbook is not null
        ? new FileResult(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"changes-{id}.xlsx", $"\"{id}\"")
        : throw new ProblemException(Problem.NotFound("noSuchFile", $"There is no report of a re-screening '{Problem.Shown(id)}', or it is not done."));

    /// <summary>A page of changed lines.</summary>
    public static IResult Lines(Page<LineChange> page) => new JsonResult(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var change in page.Items)
        {
            RescreeningJson.Write(json, change);
        }

        json.WriteEndArray();
        json.WriteString("continuation", page.Continuation);
        json.WriteEndObject();
    });
}
