using System.Text.Json;
using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>One entry of the control list in its public JSON shape.</summary>
public static class EntryJson
{
    /// <summary>Writes one entry with its status on a date.</summary>
    public static void Write(Utf8JsonWriter writer, Edition edition, Entry entry, DateOnly asOf)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, entry.Code.Value);
        writer.WriteString("measure"u8, entry.Measure.ToString());
        writer.WriteString("kind"u8, CamelCase.Text(entry.Kind));
        writer.WriteString("title"u8, entry.Title.En);
        writer.WriteString("titleZh"u8, entry.Title.Zh);
        writer.WriteString("officialTextZh"u8, entry.OfficialTextZh);
        writer.WriteString("textCertainty"u8, CamelCase.Text(entry.TextCertainty));
        writer.WriteString("codeCertainty"u8, CamelCase.Text(entry.CodeCertainty));
        writer.WriteString("rule"u8, entry.Rule is null ? null : ConditionText.InEnglish(edition, entry.Rule));
        writer.WriteString("ruleZh"u8, entry.Rule is null ? null : ConditionText.InChinese(edition, entry.Rule));
        writer.WriteString("clause"u8, entry.Clause);
        writer.WriteString("contentHash"u8, EntryContent.HashOf(entry));
        writer.WriteStartArray("tariffCodes"u8);
        foreach (var hint in entry.TariffCodes)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, hint.Code);
            writer.WriteBoolean("printed"u8, hint.Printed);
            writer.WriteString("certainty"u8, CamelCase.Text(hint.Certainty));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("status"u8);
        MeasureJson.WriteStatus(writer, edition, StatusCalendar.StatusOn(edition, entry, asOf));
        MeasureJson.WriteTexts(writer, "notes", entry.Notes);
        MeasureJson.WriteSources(writer, edition, entry.Sources);
        writer.WriteString("edition"u8, CheckHandler.NameOf(edition));
        writer.WriteEndObject();
    }
}
