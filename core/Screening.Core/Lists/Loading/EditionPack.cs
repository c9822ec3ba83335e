using System.Buffers;
using System.Text.Json;
using Screening.Core.Lists.Overlays;

namespace Screening.Core.Lists.Loading;

/// <summary>
/// A whole edition as one file: what a feed publishes, what is signed, and what is kept so that an answer of the past can be made again. One JSON
/// object: <c>format</c>, <c>files</c> (each data file under its path), and <c>overlays</c> where something was laid over the list.
/// </summary>
/// <param name="Files">The data files.</param>
/// <param name="Overlays">What is laid over them, in that order; each under the name of its file.</param>
public sealed record EditionPack(IReadOnlyList<ListFile> Files, IReadOnlyList<ListFile> Overlays)
{
    /// <summary>The format that this program writes, and the only one that it reads.</summary>
    public const string Format = "screening-edition-1";

    // The files' own depth, and the two levels around them.
    private const int MaxDepth = 34;

    /// <summary>The pack of the shipped edition.</summary>
    public static EditionPack Shipped() => new(ShippedEdition.Files(), []);

    /// <summary>Reads a pack. Null with an error when the bytes are none; what the files say is not looked at before <see cref="Load"/>.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <param name="issue">What is wrong; null when a pack is returned.</param>
    public static EditionPack? Read(ReadOnlyMemory<byte> bytes, out Issue? issue)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
            return Read(document.RootElement, out issue);
        }
        catch (JsonException e)
        {
            issue = Wrong("brokenJson", $"The file is no JSON: {e.Message}", "Fetch it again; if it stays so, publish it anew.");
            return null;
        }
    }

    /// <summary>The bytes of the pack: canonical, so that the same content gives the same bytes.</summary>
    /// <exception cref="JsonException">A file is no JSON: validate the edition first.</exception>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("format"u8, Format);
            Write(writer, "files", Files);
            if (Overlays.Count > 0)
            {
                writer.WriteStartArray("overlays"u8);
                foreach (var overlay in Overlays)
                {
                    writer.WriteStartObject();
                    Write(writer, overlay);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Loads and validates the edition: the files by <see cref="EditionLoader"/>, then each overlay over what stands before it.</summary>
    public LoadResult Load()
    {
        var result = EditionLoader.Load(Files);
        foreach (var overlay in Overlays)
        {
            if (result.Edition is { } edition)
            {
                var next = EditionOverlay.Apply(edition, overlay);
                result = next with { Issues = [.. result.Issues, .. next.Issues] };
            }
        }

        return result;
    }

    private static EditionPack? Read(JsonElement root, out Issue? issue)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format"u8, out var format) || format.ValueKind != JsonValueKind.String)
        {
            issue = Wrong("noEdition", "The file is no edition: it has no member 'format'.", "Make it with: screening lists publish");
            return null;
        }

        if (format.GetString() != Format)
        {
            issue = Wrong("unknownFormat", $"The file has the format '{Shown(format.GetString()!)}'; this program reads {Format}.", "Update this program, or publish the list with its version.");
            return null;
        }

        var hasOverlays = root.TryGetProperty("overlays"u8, out var overlays);
        if (!root.TryGetProperty("files"u8, out var files) || files.ValueKind != JsonValueKind.Object || root.EnumerateObject().Count() > (hasOverlays ? 3 : 2)
            || (hasOverlays && (overlays.ValueKind != JsonValueKind.Array || overlays.EnumerateArray().Any(o => o.ValueKind != JsonValueKind.Object || o.EnumerateObject().Count() != 1))))
        {
            issue = Wrong("noEdition", "The file is no edition: it holds other members than 'format', 'files' and 'overlays', or these are of another kind.", "Make it with: screening lists publish");
            return null;
        }

        issue = null;
        return new EditionPack(
            [.. files.EnumerateObject().Select(FileOf)],
            hasOverlays ? [.. overlays.EnumerateArray().Select(o => FileOf(o.EnumerateObject().First()))] : []);
    }

    private static ListFile FileOf(JsonProperty member) => new(member.Name, System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(member.Value).ToArray());

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<ListFile> files)
    {
        writer.WriteStartObject(name);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Write(writer, file);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ListFile file)
    {
        using var document = JsonDocument.Parse(file.Content);
        writer.WritePropertyName(file.Path);
        EditionHash.Write(writer, document.RootElement);
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40];

    private static Issue Wrong(string code, string message, string whatToDo) => new(code, IssueSeverity.Error, string.Empty, message, whatToDo);
}
