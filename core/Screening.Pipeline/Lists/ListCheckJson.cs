using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>The public JSON shape of a list check: <c>{"at","edition","ageDays","issues"}</c>.</summary>
public static class ListCheckJson
{
    /// <summary>Writes one list check object.</summary>
    public static void Write(Utf8JsonWriter writer, ListCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("at"u8, check.At.UtcDateTime);
        writer.WriteString("edition"u8, check.Edition);
        writer.WriteNumber("ageDays"u8, check.AgeDays);
        writer.WritePropertyName("issues"u8);
        IssueJson.WriteArray(writer, check.Issues);
        writer.WriteEndObject();
    }

    /// <summary>Reads back what <see cref="Write"/> has written.</summary>
    public static ListCheck Read(JsonElement root) => new(
        root.GetProperty("at").GetDateTimeOffset(), root.GetProperty("edition").GetString()!, root.GetProperty("ageDays").GetInt32(),
        IssueJson.ReadArray(root.GetProperty("issues")));
}
