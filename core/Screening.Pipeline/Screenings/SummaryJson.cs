using System.Globalization;
using System.Text.Json;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Screenings;

/// <summary>The public JSON shape of a screening (docs/json.md). Every member is always there; null says: not known yet.</summary>
public static class SummaryJson
{
    /// <summary>Writes one screening object.</summary>
    public static void Write(Utf8JsonWriter writer, ScreeningSummary summary)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, summary.Id);
        writer.WriteString("container"u8, summary.Container);
        writer.WriteString("name"u8, summary.Name);
        writer.WriteString("shipment"u8, summary.Shipment);
        writer.WriteString("state"u8, CamelCase.Text(summary.State));
        writer.WriteString("verdict"u8, CamelCase.Text(summary.Verdict));
        writer.WriteString("licence"u8, CamelCase.Text(summary.Licence));
        CheckJson.WriteDate(writer, "asOf"u8, summary.AsOf);
        writer.WriteString("edition"u8, summary.Edition);
        writer.WriteString("engineVersion"u8, summary.EngineVersion);
        writer.WriteString("receivedAt"u8, summary.ReceivedAt.UtcDateTime);
        WriteOptional(writer, "completedAt", summary.CompletedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        WriteOptional(writer, "inputHash", summary.InputHash);
        WriteOptional(writer, "reader", summary.Reader);
        WriteOptional(writer, "kind", summary.Kind);
        writer.WriteNumber("rowsSeen"u8, summary.RowsSeen);
        writer.WriteNumber("lines"u8, summary.Lines);
        writer.WriteNumber("controlled"u8, summary.Controlled);
        writer.WriteNumber("review"u8, summary.Review);
        writer.WriteNumber("noMatch"u8, summary.NoMatch);
        writer.WritePropertyName("issues"u8);
        IssueJson.WriteArray(writer, summary.Issues);
        WriteOptional(writer, "reason", summary.Reason);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }
}
