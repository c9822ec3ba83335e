using System.Text.Json;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// The public JSON shape of a goods line as intake finds it (docs/json.md): what <c>screening extract</c> prints and line blobs hold.
/// Every member is always there; null says that the document does not.
/// </summary>
public static class ItemJson
{
    /// <summary>Writes one item object.</summary>
    /// <param name="writer">Made with <see cref="Json.JsonContract.WriterOptions"/>.</param>
    /// <param name="source">The document's name, as the user gave it.</param>
    /// <param name="line">The line.</param>
    public static void Write(Utf8JsonWriter writer, string source, ItemLine line)
    {
        writer.WriteStartObject();
        WriteMembers(writer, source, line);
        ScannedJson.Write(writer, line.Scanned);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of an item into an open object.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, string source, ItemLine line)
    {
        writer.WriteString("source"u8, source);
        writer.WriteString("where"u8, line.Where);
        writer.WriteNumber("line"u8, line.Number);
        writer.WriteString("text"u8, line.Text);
        writer.WriteString("hs"u8, line.TariffCode);
        writer.WriteString("cas"u8, line.Cas);
        writer.WriteString("quantity"u8, line.Quantity);
        writer.WriteString("unit"u8, line.Unit);
        writer.WriteString("value"u8, line.Value);
        writer.WriteString("currency"u8, line.Currency);
        writer.WriteString("origin"u8, line.Origin);
        writer.WriteString("destination"u8, line.Destination);
        writer.WriteStartObject("fields"u8);
        for (var i = 0; i < line.Fields.Count; i++)
        {
            writer.WriteString(line.Fields[i].Key, line.Fields[i].Value);
        }

        writer.WriteEndObject();
        if (line.ReadBy is not null)
        {
            writer.WriteString("readBy"u8, line.ReadBy);
        }

        WriteReadings(writer, line.OtherReadings);
    }

    /// <summary>Reads back what <see cref="Write"/> has written.</summary>
    /// <exception cref="JsonException">The bytes are no item object.</exception>
    public static ItemLine Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var number = 0;
        string? where = null, text = null, hs = null, cas = null, quantity = null, unit = null;
        string? value = null, currency = null, origin = null, destination = null, readBy = null;
        IReadOnlyList<KeyValuePair<string, string>> fields = [];
        IReadOnlyList<OtherReading> readings = [];
        IReadOnlyList<ScannedText> scanned = [];
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNext(ref reader, "line"u8))
            {
                number = reader.GetInt32();
            }
            else if (IsNext(ref reader, "fields"u8))
            {
                fields = ReadFields(ref reader);
            }
            else if (IsNext(ref reader, "otherReadings"u8))
            {
                readings = ReadReadings(ref reader);
            }
            else if (IsNext(ref reader, "scanned"u8))
            {
                scanned = ScannedJson.Read(ref reader);
            }
            else if (!(Take(ref reader, "where"u8, ref where) || Take(ref reader, "text"u8, ref text)
                || Take(ref reader, "hs"u8, ref hs) || Take(ref reader, "cas"u8, ref cas)
                || Take(ref reader, "quantity"u8, ref quantity) || Take(ref reader, "unit"u8, ref unit)
                || Take(ref reader, "value"u8, ref value) || Take(ref reader, "currency"u8, ref currency)
                || Take(ref reader, "readBy"u8, ref readBy) || Take(ref reader, "origin"u8, ref origin) || Take(ref reader, "destination"u8, ref destination)))
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (number == 0 || where is null || text is null)
        {
            throw new JsonException("The object is no goods line: 'line', 'where' or 'text' is missing.");
        }

        return new ItemLine
        {
            Number = number, Where = where, Text = text, TariffCode = hs, Cas = cas, Quantity = quantity, Unit = unit, Value = value,
            Currency = currency, Origin = origin, Destination = destination, Fields = fields, OtherReadings = readings, ReadBy = readBy, Scanned = scanned,
        };
    }

    private static bool IsNext(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.ValueTextEquals(name))
        {
            return false;
        }

        reader.Read();
        return true;
    }

    private static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref string? member)
    {
        if (!IsNext(ref reader, name))
        {
            return false;
        }

        member = reader.GetString();
        return true;
    }

    private static List<KeyValuePair<string, string>> ReadFields(ref Utf8JsonReader reader)
    {
        var fields = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Add(new(name, reader.GetString() ?? ""));
        }

        return fields;
    }

    // Only scans have them.
    private static void WriteReadings(Utf8JsonWriter writer, IReadOnlyList<OtherReading> readings)
    {
        if (readings.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("otherReadings"u8);
        foreach (var reading in readings)
        {
            writer.WriteStartObject();
            writer.WriteString("asRead"u8, reading.AsRead);
            writer.WriteString("alternative"u8, reading.Alternative);
            writer.WriteString("where"u8, reading.Where);
            if (reading.Witness is not null)
            {
                writer.WriteString("witness"u8, reading.Witness);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static List<OtherReading> ReadReadings(ref Utf8JsonReader reader)
    {
        var readings = new List<OtherReading>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? asRead = null, alternative = null, where = null, witness = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!(Take(ref reader, "asRead"u8, ref asRead) || Take(ref reader, "alternative"u8, ref alternative) || Take(ref reader, "where"u8, ref where) || Take(ref reader, "witness"u8, ref witness)))
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            readings.Add(new OtherReading(asRead ?? "", alternative ?? "", where ?? "") { Witness = witness });
        }

        return readings;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException("The text is no JSON object.");
        }
    }
}
