using System.Text.Json;
using Screening.Cli.Output;

namespace Screening.Cli.Rescreen;

/// <summary>A change report as a table: a row a shipment, the gravest first.</summary>
internal static class ChangeReportText
{
    private static readonly (string Heading, string Member)[] Columns =
    [
        ("CHANGED", "total"), ("NONE>REVIEW", "noMatchToReview"), ("NONE>CONTR", "noMatchToControlled"), ("REVIEW>CONTR", "reviewToControlled"), ("REVIEW>NONE", "reviewToNoMatch"),
        ("CONTR>REVIEW", "controlledToReview"), ("CONTR>NONE", "controlledToNoMatch"), ("LICENCE", "licenceOnly"), ("FINDINGS", "findingsOnly"),
    ];

    /// <summary>Prints the report (docs/rescreening.md).</summary>
    public static void Write(TextWriter writer, JsonElement report)
    {
        var changes = report.GetProperty("changes");
        writer.WriteLine(FormattableString.Invariant(
            $"{(report.GetProperty("preview").GetBoolean() ? "Preview" : "Re-screening")} {report.GetProperty("id").GetString()} against edition {report.GetProperty("edition").GetString()}"));
        writer.WriteLine(FormattableString.Invariant(
            $"{report.GetProperty("screenings")} screenings, {report.GetProperty("lines")} lines, {report.GetProperty("looked")} looked at, {changes.GetProperty("total")} changed, {report.GetProperty("datePassed")} of them for a date that has passed"));
        if (changes.GetProperty("total").GetInt64() == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"{string.Join("  ", Columns.Select(column => column.Heading))}  PASSED  DATES                   SHIPMENT");
        foreach (var shipment in report.GetProperty("shipments").EnumerateArray())
        {
            var tally = shipment.GetProperty("changes");
            var counts = string.Join("  ", Columns.Select(column => tally.GetProperty(column.Member).GetRawText().PadLeft(column.Heading.Length)));
            var dates = $"{shipment.GetProperty("firstDate").GetString()} {shipment.GetProperty("lastDate").GetString()}";
            writer.WriteLine($"{counts}  {shipment.GetProperty("datePassed").GetRawText(),6}  {dates,-22}  {TerminalText.OneLine(shipment.GetProperty("shipment").GetString()!)}{EntriesOf(shipment)}");
        }

        if (report.GetProperty("moreShipments").GetInt32() is > 0 and var more)
        {
            writer.WriteLine(FormattableString.Invariant($"and {more} more shipments: the workbook (--output) has all"));
        }
    }

    private static string EntriesOf(JsonElement shipment)
    {
        var entries = string.Join(", ", shipment.GetProperty("entries").EnumerateObject().Select(entry => $"{entry.Name} {entry.Value.GetRawText()}"));
        return entries.Length == 0 ? string.Empty : $"  (now {entries})";
    }
}
