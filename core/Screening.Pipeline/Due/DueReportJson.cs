using System.Text.Json;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Due;

/// <summary>The JSON shape of what the law's dates bring (docs/watch.md).</summary>
public static class DueReportJson
{
    /// <summary>Writes a report.</summary>
    public static void Write(Utf8JsonWriter writer, DueReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("edition"u8, report.Edition);
        CheckJson.WriteDate(writer, "asOf"u8, report.AsOf);
        writer.WriteNumber("days"u8, report.Days);
        writer.WriteStartArray("dates"u8);
        foreach (var date in report.Dates)
        {
            Write(writer, date);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DueDate due)
    {
        writer.WriteStartObject();
        CheckJson.WriteDate(writer, "date"u8, due.Law.Date);
        writer.WriteString("kind"u8, CamelCase.Text(due.Law.Kind));
        writer.WriteString("measure"u8, due.Law.Measure.ToString());
        writer.WriteString("clause"u8, due.Law.Clause);
        writer.WriteString("before"u8, CamelCase.Text(due.Law.Before));
        writer.WriteString("after"u8, CamelCase.Text(due.Law.After));
        writer.WriteString("why"u8, due.Law.Why.En);
        writer.WriteString("whyZh"u8, due.Law.Why.Zh);
        writer.WriteStartArray("entries"u8);
        foreach (var entry in due.Law.Entries)
        {
            writer.WriteStringValue(entry.Value);
        }

        writer.WriteEndArray();
        writer.WriteNumber("screenings"u8, due.Screenings);
        writer.WriteBoolean("hasMore"u8, due.HasMore);
        writer.WriteStartArray("shipments"u8);
        foreach (var shipment in due.Shipments)
        {
            writer.WriteStringValue(shipment);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
