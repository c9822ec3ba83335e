using System.Text.Json;

namespace Screening.Testing.OpenAI;

/// <summary>One chat-completion call as the server got it.</summary>
public sealed record FakeChatRequest
{
    /// <summary>Deployment or model.</summary>
    public required string Model { get; init; }

    /// <summary>The system message.</summary>
    public required string System { get; init; }

    /// <summary>The user message.</summary>
    public required string User { get; init; }

    /// <summary>The schema's name in response_format.</summary>
    public required string SchemaName { get; init; }

    /// <summary>True when the schema is strict.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>The whole body.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>The picture that is shown, decoded from its data URI; null for none.</summary>
    public byte[]? Picture
    {
        get
        {
            const string Start = "data:image/png;base64,";
            var content = Body.GetProperty("messages")[1].GetProperty("content");
            if (content.ValueKind != JsonValueKind.Array || content.GetArrayLength() < 2)
            {
                return null;
            }

            var part = content[1];
            var address = part.GetProperty("image_url").GetProperty("url").GetString()!;
            return part.GetProperty("type").GetString() == "image_url" && address.StartsWith(Start, StringComparison.Ordinal)
                ? Convert.FromBase64String(address[Start.Length..])
                : throw new InvalidDataException("The part is no picture as a data URI.");
        }
    }

    /// <summary>Lines that are asked about: number and text.</summary>
    public IReadOnlyList<(int Number, string Text)> Lines
    {
        get
        {
            using var input = JsonDocument.Parse(User);
            return input.RootElement.TryGetProperty("lines", out var lines)
                ? [.. lines.EnumerateArray().Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("text").GetString()!))]
                : [];
        }
    }

    /// <summary>The document that is asked about; empty for lines.</summary>
    public string Document
    {
        get
        {
            using var input = JsonDocument.Parse(User);
            return input.RootElement.TryGetProperty("document", out var document) ? document.GetString()! : "";
        }
    }
}
