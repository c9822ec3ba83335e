using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>
/// The small file <c>feed.json</c> that says which edition a feed publishes, and under which names its bytes and their signature stand beside it.
/// Only what it names is believed, and only after the signature over the bytes was verified.
/// </summary>
/// <param name="Edition">The edition's name.</param>
/// <param name="Hash">Hash of its content.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="File">Name of the file with its bytes.</param>
/// <param name="Signature">Name of the file with their signature; null when nobody signed.</param>
public sealed record FeedManifest(string Edition, string Hash, string Sha256, string File, string? Signature)
{
    /// <summary>The format that this program writes, and the only one that it reads.</summary>
    public const string Format = "screening-feed-1";

    /// <summary>Name of the file in its feed.</summary>
    public const string FileName = "feed.json";

    /// <summary>Bytes of the file at most.</summary>
    public const int MaxBytes = 16 << 10;

    /// <summary>Reads the file; null with an issue when it is none.</summary>
    public static FeedManifest? TryRead(ReadOnlyMemory<byte> file, out Issue? issue)
    {
        issue = null;
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 4 });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && Text(root, "format") is { } format && format != Format)
            {
                issue = new Issue("feedFormat", IssueSeverity.Error, FileName, $"The feed has another format than {Format}.", "Update this program, or publish the feed with its version.");
                return null;
            }

            if (root.ValueKind == JsonValueKind.Object && Text(root, "format") is not null && Text(root, "edition") is { Length: > 0 and <= 80 } edition && Text(root, "hash") is { } hash && IsSha(hash)
                && Text(root, "sha256") is { } sha256 && IsSha(sha256) && Text(root, "file") is { } name && IsFileName(name) && (Text(root, "signature") is not { } signature || IsFileName(signature)))
            {
                return new FeedManifest(edition, hash, sha256, name, Text(root, "signature"));
            }
        }
        catch (JsonException)
        {
            // Said below, as for every other file that is none.
        }

        issue = new Issue("noFeed", IssueSeverity.Error, FileName, "The address gives no feed: its feed.json lacks members, or holds names that lead out of the feed.", "Make it with: screening lists publish");
        return null;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToFile() => JsonContract.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format"u8, Format);
        writer.WriteString("edition"u8, Edition);
        writer.WriteString("hash"u8, Hash);
        writer.WriteString("sha256"u8, Sha256);
        writer.WriteString("file"u8, File);
        writer.WriteString("signature"u8, Signature);
        writer.WriteEndObject();
    });

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsSha(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    // A name in the same folder: no path, no address, nothing hidden.
    private static bool IsFileName(string text) => text.Length is > 0 and <= 100 && text[0] != '.' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
