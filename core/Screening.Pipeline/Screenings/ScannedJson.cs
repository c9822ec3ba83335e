using System.Text.Json;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Screenings;

/// <summary>The member <c>scanned</c> of an item object: where the words of a scanned line stand. Lines that were text have none.</summary>
internal static class ScannedJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ScannedText> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("scanned"u8);
        foreach (var word in words)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(word.Text);
            writer.WriteStringValue(word.Where);
            writer.WriteNumberValue(word.Confidence);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write"/> has written; the reader stands on the array.</summary>
    public static List<ScannedText> Read(ref Utf8JsonReader reader)
    {
        var words = new List<ScannedText>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var text = reader.GetString()!;
            reader.Read();
            var where = reader.GetString()!;
            reader.Read();
            words.Add(new ScannedText(text, where, reader.GetDouble()));
            reader.Read();
        }

        return words;
    }
}
