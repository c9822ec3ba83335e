using System.Text.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>A result line with what people decided about it.</summary>
/// <param name="Json">The line as the result file has it.</param>
/// <param name="Item">The line as decisions look at it.</param>
/// <param name="Decisions">What was decided.</param>
public sealed record DecidedItem(JsonElement Json, StoredItem Item, ItemDecisions Decisions)
{
    /// <summary>The line's number.</summary>
    public int Line => Json.GetProperty("line").GetInt32();

    /// <summary>Writes the line, and behind its own members what was decided.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in Json.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        ItemDecisionsJson.WriteMembers(writer, Decisions);
        writer.WriteEndObject();
    }
}
