using System.Text;
using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists.Signing;

/// <summary>A detached signature over the bytes of an edition, as it stands in a file of its own: <c>{"key":"...","ed25519":"BASE64"}</c>.</summary>
/// <param name="Key">Name of the key.</param>
/// <param name="Base64">The 64 bytes of RFC 8032 as Base64.</param>
public sealed record FeedSignature(string Key, string Base64)
{
    /// <summary>Bytes of a signature file at most.</summary>
    public const int MaxFileBytes = 4096;

    /// <summary>The signature; empty bytes when the text is none, which verify nothing.</summary>
    internal byte[] Bytes => Convert.TryFromBase64String(Base64, new byte[96], out var length) && length == 64 ? Convert.FromBase64String(Base64) : [];

    /// <summary>Reads a signature file; null when it is none.</summary>
    public static FeedSignature? TryRead(ReadOnlySpan<byte> file)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(file));
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String
                && root.TryGetProperty("ed25519", out var bytes) && bytes.ValueKind == JsonValueKind.String
                ? new FeedSignature(key.GetString()!, bytes.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The signature file.</summary>
    public byte[] ToFile() => JsonContract.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, Key);
        writer.WriteString("ed25519"u8, Base64);
        writer.WriteEndObject();
    });
}
