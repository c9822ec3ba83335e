using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Decisions;

/// <summary>What decisions add to an answered line: <c>decisions</c>, <c>standing</c>, <c>decided</c>. Written only where there are any.</summary>
public static class ItemDecisionsJson
{
    /// <summary>Writes the members into an open object; nothing for a line that nobody decided about.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ItemDecisions decisions)
    {
        if (decisions.IsEmpty)
        {
            return;
        }

        WriteDecided(writer, decisions);
        writer.WriteStartArray("decisions"u8);
        foreach (var record in decisions.Own)
        {
            DecisionJson.Write(writer, record);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("standing"u8);
        foreach (var standing in decisions.Standing)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("applies"u8, standing.Lapse is null);
            writer.WriteString("lapse"u8, standing.Lapse?.En);
            writer.WriteString("lapseZh"u8, standing.Lapse?.Zh);
            writer.WritePropertyName("decision"u8);
            DecisionJson.Write(writer, standing.Record);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDecided(Utf8JsonWriter writer, ItemDecisions decisions)
    {
        if (decisions is not { Verdict: { } verdict, Licence: { } licence })
        {
            writer.WriteNull("decided"u8);
            return;
        }

        writer.WriteStartObject("decided"u8);
        writer.WriteString("verdict"u8, CamelCase.Text(verdict));
        writer.WriteString("licence"u8, CamelCase.Text(licence));
        writer.WriteEndObject();
    }
}
