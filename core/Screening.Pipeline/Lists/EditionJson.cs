using System.Globalization;
using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>A record of an edition as the stores keep it.</summary>
public static class EditionJson
{
    /// <summary>Writes one record.</summary>
    public static void Write(Utf8JsonWriter writer, EditionRecord record)
    {
        writer.WriteStartObject();
        writer.WriteString("hash"u8, record.Hash);
        writer.WriteString("id"u8, record.Id);
        writer.WriteString("knownUntil"u8, record.KnownUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("sha256"u8, record.Sha256);
        writer.WriteString("origin"u8, CamelCase.Of(record.Origin));
        writer.WriteString("keptAt"u8, record.KeptAt.UtcDateTime);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the row's version comes from the row.</summary>
    public static EditionRecord Read(string json, string rowVersion)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new EditionRecord
        {
            Hash = root.GetProperty("hash").GetString()!, Id = root.GetProperty("id").GetString()!,
            KnownUntil = DateOnly.ParseExact(root.GetProperty("knownUntil").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sha256 = root.GetProperty("sha256").GetString()!, Origin = CamelCase.Parse<EditionOrigin>(root.GetProperty("origin").GetString()!),
            KeptAt = root.GetProperty("keptAt").GetDateTimeOffset(), RowVersion = rowVersion,
        };
    }
}
