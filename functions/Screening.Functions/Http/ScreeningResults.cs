using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Functions.Http;

/// <summary>The answers of the screening calls.</summary>
public static class ScreeningResults
{
    /// <summary>202 with the address of the screening.</summary>
    public static IResult Accepted(string id) => new JsonResult(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("location", $"/api/screenings/{id}");
            json.WriteEndObject();
        },
        StatusCodes.Status202Accepted,
        $"/api/screenings/{id}");

    /// <summary>202 with the address of the screening.</summary>
    /// <exception cref="ProblemException">The upload was refused.</exception>
    public static IResult Taken(UploadResult result) => result.Id is { } id
        ? Accepted(id)
        : throw new ProblemException(new Problem(StatusCodes.Status422UnprocessableEntity, result.Refusal!.Code, $"{result.Refusal.Message} {result.Refusal.WhatToDo}") { Issues = [result.Refusal] });

    /// <summary>The screening, or 404.</summary>
    public static IResult One(ScreeningSummary? summary, string id)
    {
        var known = Known(summary, id);
        return new JsonResult(json => SummaryJson.Write(json, known));
    }

    /// <summary>The screening.</summary>
    /// <exception cref="ProblemException">There is none of this id.</exception>
    public static ScreeningSummary Known(ScreeningSummary? summary, string id) =>
        summary ?? throw new ProblemException(Problem.NotFound("unknownScreening", $"There is no screening '{Problem.Shown(id)}'. See GET /api/screenings."));

    /// <summary>The screening, done.</summary>
    /// <exception cref="ProblemException">There is none of this id, or it is not done.</exception>
    public static ScreeningSummary Done(ScreeningSummary? summary, string id)
    {
        var known = Known(summary, id);
        return known.State == InputState.Done
            ? known
            : throw new ProblemException(new Problem(StatusCodes.Status409Conflict, "notDone", $"The screening is {CamelCase.Of(known.State)}, so it has no results. {known.Reason ?? "Ask again when it is done."}"));
    }

    /// <summary>202 with the address of a screening that was sent again, 409 when there was no need, or 404.</summary>
    public static IResult Retried(RetryOutcome? outcome, string id) => outcome switch
    {
        { IsSent: true } => Accepted(outcome.ScreeningId),
        { } => throw new ProblemException(new Problem(StatusCodes.Status409Conflict, "notRetried", outcome.Message)),
        null => throw new ProblemException(Problem.NotFound("unknownScreening", $"There is no screening '{Problem.Shown(id)}'. See GET /api/screenings.")),
    };

    /// <summary>A file of a screening, or 404.</summary>
    public static IResult File(ResultFile? file, ScreeningSummary screening)
    {
        var known = file ?? throw new ProblemException(Problem.NotFound("noSuchFile", "The screening has no such file."));
        return new FileResult(known.Content, known.MediaType, known.Name, $"\"{screening.Id}.{screening.Revision}\"");
    }

    /// <summary>The line.</summary>
    /// <exception cref="ProblemException">There is none of this number.</exception>
    public static JsonElement Line(JsonElement? item, int line) => item ?? throw UnknownLine(line);

    /// <summary>The line.</summary>
    /// <exception cref="ProblemException">There is none of this number.</exception>
    public static DecidedItem Line(DecidedItem? item, int line) => item ?? throw UnknownLine(line);

    /// <summary>A page of screenings.</summary>
    public static IResult Page(Page<ScreeningSummary> page) => List(page.Items, SummaryJson.Write, page.Continuation);

    /// <summary>A page of result lines.</summary>
    public static IResult Items(Page<DecidedItem> page) => List(page.Items, (json, item) => item.Write(json), page.Continuation);

    private static ProblemException UnknownLine(int line) => new(Problem.NotFound("unknownLine", $"The screening has no line {line}."));

    private static JsonResult List<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, string? continuation) => new(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
        json.WriteString("continuation", continuation);
        json.WriteEndObject();
    });
}
