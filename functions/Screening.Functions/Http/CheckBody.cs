using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
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
    private const int MaxDepth = 32;

    /// <summary>Reads the whole body, bounded.</summary>
    /// <exception cref="ProblemException">It is too large or no JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using var source = new RequestBody(request.Body);
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new ProblemException(new Problem(413, "payloadTooLarge", $"The body is larger than {MaxBytes} bytes. Send fewer items at a time, or upload a file to /api/screenings."));
            }

            buffer.Write(chunk, 0, read);
        }

        try
        {
            var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            bytes = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            if (!Utf8.IsValid(bytes.Span))
            {
                throw new ProblemException(Problem.BadRequest("notUtf8", "The body holds bytes that are no UTF-8. Send it as UTF-8; convert GBK or Windows-1252 before."));
            }

            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException e)
        {
            throw new ProblemException(Problem.BadRequest("brokenJson", $"The body is no JSON: {e.Message} Send one item object or an array of them."));
        }
    }

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
