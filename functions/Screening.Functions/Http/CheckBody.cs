using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Core;
using Screening.Pipeline.Checks;

namespace Screening.Functions.Http;

/// <summary>The body of POST /api/check: one item, or an array of up to 1,000.</summary>
public static class CheckBody
{
    /// <summary>Items of one request.</summary>
    public const int MaxItems = 1000;

    private const int MaxBytes = 4 << 20;

    /// <summary>Reads the whole body, bounded.</summary>
    /// <exception cref="ProblemException">It is too large or no JSON.</exception>
    public static Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        JsonBody.ReadAsync(request, MaxBytes, "one item object or an array of them; more items in several calls, or as a file to /api/screenings", cancellationToken);

    /// <summary>The requests of a body; malformed items become one problem that names them all.</summary>
    /// <exception cref="ProblemException">An item is malformed, or there are too many.</exception>
    public static IReadOnlyList<CheckRequest> Requests(JsonElement body)
    {
        var items = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().ToList() : [body];
        if (items.Count is 0 or > MaxItems)
        {
            throw new ProblemException(Problem.BadRequest("wrongItemCount", $"The array has {items.Count} items; send 1 to {MaxItems}."));
        }

        var requests = new List<CheckRequest>(items.Count);
        var issues = new List<Issue>();
        for (var i = 0; i < items.Count; i++)
        {
            var request = CheckJson.Read(JsonMarshal.GetRawUtf8Value(items[i]), out _, out var issue);
            if (request is not null)
            {
                requests.Add(request);
            }
            else
            {
                issues.Add(body.ValueKind == JsonValueKind.Array ? issue! with { Where = $"/{i}{PointerOf(issue!)}" } : issue!);
            }
        }

        return issues.Count == 0
            ? requests
            : throw new ProblemException(Problem.BadRequest("badItem", $"{issues.Count} of {items.Count} items can't be read, so none was checked. The first: {issues[0].Message} {issues[0].WhatToDo}") with { Issues = issues });
    }

    private static string PointerOf(Issue issue) => issue.Where.StartsWith('/') ? issue.Where : string.Empty;
}
