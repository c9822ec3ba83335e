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
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new ProblemException(new Problem(413, "payloadTooLarge", $"The body is larger than {MaxBytes} bytes. Send fewer items at a time, or upload a file to /api/screenings."));
            }

            buffer.Write(chunk, 0, read);
        }

        try
        {
            return JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), new JsonDocumentOptions { MaxDepth = 16 });
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
            var request = CheckJson.Read(System.Text.Encoding.UTF8.GetBytes(items[i].GetRawText()), out _, out var issue);
            if (request is not null)
            {
                requests.Add(request);
            }
            else
            {
                issues.Add(issue! with { Where = $"[{i}]{(issue!.Where.Length > 0 ? "." + issue.Where : string.Empty)}" });
            }
        }

        return issues.Count == 0
            ? requests
            : throw new ProblemException(Problem.BadRequest("badItem", $"{issues.Count} of {items.Count} items can't be read: {issues[0].Message}") with { Issues = issues });
    }
}
