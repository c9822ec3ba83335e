using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Http;

/// <summary>The whole body of a call as JSON, bounded.</summary>
public static class JsonBody
{
    private const int MaxDepth = 32;

    /// <summary>Reads the body.</summary>
    /// <param name="request">The call.</param>
    /// <param name="maxBytes">More are refused.</param>
    /// <param name="whatToSend">What a caller of this operation sends, as the end of a sentence.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ProblemException">It is too large or no JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, int maxBytes, string whatToSend, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using var source = new RequestBody(request.Body);
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                throw new ProblemException(new Problem(StatusCodes.Status413PayloadTooLarge, "payloadTooLarge", $"The body is larger than {maxBytes} bytes. Send {whatToSend}."));
            }

            buffer.Write(chunk, 0, read);
        }

        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), whatToSend);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string whatToSend)
    {
        bytes = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new ProblemException(Problem.BadRequest("notUtf8", "The body holds bytes that are no UTF-8. Send it as UTF-8; convert GBK or Windows-1252 before."));
        }

        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException e)
        {
            throw new ProblemException(Problem.BadRequest("brokenJson", $"The body is no JSON: {e.Message} Send {whatToSend}."));
        }
    }
}
