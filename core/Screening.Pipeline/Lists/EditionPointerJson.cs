using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>The pointer as the stores keep it.</summary>
public static class EditionPointerJson
{
    /// <summary>The pointer as JSON, without its row's version.</summary>
    public static string Write(EditionPointer current) => JsonContract.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("hash"u8, current.Hash);
        writer.WriteString("switchedAt"u8, current.SwitchedAt.UtcDateTime);
        writer.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EditionPointer Read(string json, string rowVersion)
    {
        using var document = JsonDocument.Parse(json);
        return new EditionPointer(document.RootElement.GetProperty("hash").GetString()!, document.RootElement.GetProperty("switchedAt").GetDateTimeOffset(), rowVersion);
    }
}
