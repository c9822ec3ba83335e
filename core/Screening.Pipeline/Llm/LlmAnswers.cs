using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Llm;

/// <summary>
/// The answers that were given, kept with the screenings' artifacts under a hash of model, prompt, edition and input. The same question is asked once: a repeated
/// screening gives the same bytes and calls nobody.
/// </summary>
/// <param name="artifacts">Where they are kept.</param>
public sealed class LlmAnswers(IArtifactStore artifacts)
{
    /// <summary>The key of a question: SHA-256, 64 lower-case hex digits.</summary>
    public static string KeyOf(string model, string edition, LlmRequest request)
    {
        var text = string.Join('\0', model, request.Prompt.Hash, edition, request.MaxAnswerTokens.ToString(CultureInfo.InvariantCulture), request.Input, PictureOf(request));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // Of a picture its hash is kept, not the page.
    private static string PictureOf(LlmRequest request) => request.Picture.IsEmpty ? "" : Convert.ToHexStringLower(SHA256.HashData(request.Picture.Span));

    /// <summary>The answer that is kept under a key; null when there is none, or none that can be read.</summary>
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var stream = await artifacts.OpenAsync(ArtifactNames.Answer(key), cancellationToken);
        if (stream is null)
        {
            return null;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
            return document.RootElement.GetProperty("answer").GetRawText();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer that could be used.</summary>
    public async Task KeepAsync(string key, string model, string edition, LlmRequest request, LlmReply reply, CancellationToken cancellationToken)
    {
        var bytes = JsonContract.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, model);
            writer.WriteString("prompt"u8, request.Prompt.Id);
            writer.WriteString("promptHash"u8, request.Prompt.Hash);
            writer.WriteString("edition"u8, edition);
            writer.WriteString("input"u8, request.Input);
            writer.WriteString("picture"u8, PictureOf(request));
            writer.WriteNumber("tokensIn"u8, reply.TokensIn);
            writer.WriteNumber("tokensOut"u8, reply.TokensOut);
            writer.WritePropertyName("answer"u8);
            using var answer = JsonDocument.Parse(reply.Json);
            answer.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        });
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Answer(key), cancellationToken);
        await artifact.Content.WriteAsync(bytes, cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }
}
