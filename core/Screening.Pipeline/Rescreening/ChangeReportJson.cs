using System.Text.Json;
using Screening.Pipeline.Checks;

namespace Screening.Pipeline.Rescreening;

/// <summary>The JSON shape of a change report (docs/rescreening.md).</summary>
public static class ChangeReportJson
{
    /// <summary>Writes a report: the run's members, then the shipments.</summary>
    public static void Write(Utf8JsonWriter writer, ChangeReport report)
    {
        writer.WriteStartObject();
        RescreeningJson.WriteMembers(writer, report.Run);
        writer.WriteNumber("datePassed"u8, report.DatePassed);
        writer.WriteNumber("moreShipments"u8, report.MoreShipments);
        writer.WriteStartArray("shipments"u8);
        foreach (var shipment in report.Shipments)
        {
            Write(writer, shipment);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ShipmentChanges shipment)
    {
        writer.WriteStartObject();
        writer.WriteString("shipment"u8, shipment.Shipment);
        writer.WriteNumber("screenings"u8, shipment.Screenings);
        RescreeningJson.WriteTally(writer, shipment.Changes);
        writer.WriteNumber("datePassed"u8, shipment.DatePassed);
        CheckJson.WriteDate(writer, "firstDate"u8, shipment.FirstDate);
        CheckJson.WriteDate(writer, "lastDate"u8, shipment.LastDate);
        writer.WriteStartObject("entries"u8);
        foreach (var count in shipment.Entries)
        {
            writer.WriteNumber(count.Entry.Value, count.Lines);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
