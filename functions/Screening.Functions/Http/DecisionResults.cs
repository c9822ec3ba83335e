using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Core;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>The answers of the decision calls.</summary>
public static class DecisionResults
{
    /// <summary>The decisions of a line.</summary>
    public static IResult All(IReadOnlyList<DecisionRecord> records) => new JsonResult(json => Write(json, records));

    /// <summary>How many decisions the caller has seen, by its If-Match; null when it sent none.</summary>
    /// <exception cref="ProblemException">The decisions are others by now.</exception>
    public static int? Seen(HttpRequest request, IReadOnlyList<DecisionRecord> records)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return null;
        }

        return EntityTag.MayGoOn(request, EntityTag.Of(JsonContract.ToBytes(json => Write(json, records))))
            ? records.Count
            : throw new ProblemException(new Problem(
                StatusCodes.Status412PreconditionFailed, "changedSince", "Somebody decided about the line since you looked at it. Look at its decisions again, then decide."));
    }

    /// <summary>201 with the decision, or why it was refused.</summary>
    /// <exception cref="ProblemException">It was refused.</exception>
    public static IResult Made(DecisionResult result, string id, int line)
    {
        if (result.Refusal is { } refusal)
        {
            throw new ProblemException(new Problem(StatusOf(refusal), refusal.Code, $"{refusal.Message} {refusal.WhatToDo}") { Issues = [refusal] });
        }

        return new JsonResult(json => DecisionJson.Write(json, result.Record!), StatusCodes.Status201Created, $"/api/screenings/{id}/items/{line}/decisions");
    }

    private static int StatusOf(Issue refusal) => refusal.Code switch
    {
        "changedSince" => StatusCodes.Status412PreconditionFailed,
        "unknownDecision" => StatusCodes.Status404NotFound,
        "withdrawn" or "alreadySeconded" or "sameSigner" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DecisionRecord> records)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var record in records)
        {
            DecisionJson.Write(json, record);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
