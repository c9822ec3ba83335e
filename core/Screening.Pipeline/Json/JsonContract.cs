using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Screening.Pipeline.Json;

/// <summary>What every writer and reader of the public JSON shapes (docs/json.md) has in common.</summary>
public static class JsonContract
{
    /// <summary>
    /// Options of every writer: one line, Chinese and other letters as they are. The text is for JSON files and responses, not to be
    /// pasted into HTML unescaped.
    /// </summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Gives what <paramref name="write"/> writes as UTF-8 bytes.</summary>
    public static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Gives what <paramref name="write"/> writes as text.</summary>
    public static string ToText(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(ToBytes(write));
}
