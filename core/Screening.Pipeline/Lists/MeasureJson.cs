using System.Text.Json;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>The control list in the public JSON shapes: a measure with its status on a date and why.</summary>
public static class MeasureJson
{
    /// <summary>Writes <c>{"edition","hash","knownUntil","ageDays","asOf","editions":[...],"measures":[...]}</c>.</summary>
    /// <param name="writer">Made with <see cref="JsonContract.WriterOptions"/>.</param>
    /// <param name="edition">The edition in use.</param>
    /// <param name="known">Every edition that is known: active, pending, earlier.</param>
    /// <param name="asOf">The date the statuses are for.</param>
    /// <param name="ageDays">Days since the edition's makers last looked for legal events.</param>
    public static void WriteAll(Utf8JsonWriter writer, Edition edition, IReadOnlyList<KnownEdition> known, DateOnly asOf, int ageDays)
    {
        writer.WriteStartObject();
        writer.WriteString("edition"u8, CheckHandler.NameOf(edition));
        writer.WriteString("hash"u8, edition.Hash);
        CheckJson.WriteDate(writer, "knownUntil"u8, edition.KnownUntil);
        writer.WriteNumber("ageDays"u8, ageDays);
        CheckJson.WriteDate(writer, "asOf"u8, asOf);
        writer.WriteStartArray("editions"u8);
        foreach (var one in known)
        {
            KnownEditionJson.Write(writer, one);
        }

        writer.WriteEndArray();
        WriteMeasures(writer, edition, edition.Measures, asOf);
        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>measures</c>.</summary>
    internal static void WriteMeasures(Utf8JsonWriter writer, Edition edition, IEnumerable<Measure> measures, DateOnly asOf)
    {
        writer.WriteStartArray("measures"u8);
        foreach (var measure in measures)
        {
            Write(writer, edition, measure, asOf);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a status object: kind, why, what would settle it, how sure, sources.</summary>
    internal static void WriteStatus(Utf8JsonWriter writer, Edition edition, LegalStatus status)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, CamelCase.Text(status.Kind));
        CheckJson.WriteDate(writer, "asOf"u8, status.AsOf);
        writer.WriteString("why"u8, status.Why.En);
        writer.WriteString("whyZh"u8, status.Why.Zh);
        writer.WriteString("wouldSettle"u8, status.WouldSettle?.En);
        writer.WriteString("wouldSettleZh"u8, status.WouldSettle?.Zh);
        writer.WriteString("certainty"u8, CamelCase.Text(status.Certainty));
        WriteSources(writer, edition, status.Sources);
        writer.WriteEndObject();
    }

    internal static void WriteSources(Utf8JsonWriter writer, Edition edition, IEnumerable<string> keys)
    {
        writer.WriteStartArray("sources"u8);
        foreach (var key in keys)
        {
            var source = edition.Sources[key];
            writer.WriteStartObject();
            writer.WriteString("key"u8, source.Key);
            writer.WriteString("title"u8, source.Title);
            writer.WriteString("locator"u8, source.Locator);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<BilingualText> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStartObject();
            writer.WriteString("en"u8, text.En);
            writer.WriteString("zh"u8, text.Zh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Edition edition, Measure measure, DateOnly asOf)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, measure.Id.ToString());
        writer.WriteString("number"u8, measure.Number);
        writer.WriteString("title"u8, measure.Title.En);
        writer.WriteString("titleZh"u8, measure.Title.Zh);
        writer.WriteBoolean("screened"u8, measure.IsScreened);
        writer.WriteNumber("entries"u8, measure.Entries.Count);
        writer.WritePropertyName("status"u8);
        WriteStatus(writer, edition, StatusCalendar.StatusOn(edition, measure, asOf));
        writer.WriteStartArray("events"u8);
        foreach (var item in measure.Timeline.Events)
        {
            WriteEvent(writer, item);
        }

        writer.WriteEndArray();
        WriteTexts(writer, "notes", measure.Notes);
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, LegalEvent item)
    {
        writer.WriteStartObject();
        CheckJson.WriteDate(writer, "date"u8, item.Date);
        writer.WriteString("kind"u8, CamelCase.Text(item.Kind));
        if (item.Until is { } until)
        {
            CheckJson.WriteDate(writer, "until"u8, until);
        }
        else
        {
            writer.WriteNull("until"u8);
        }

        writer.WriteBoolean("formal"u8, item.Formal);
        writer.WriteString("by"u8, item.By?.ToString());
        writer.WriteString("clause"u8, item.Clause);
        writer.WriteString("says"u8, item.Says.En);
        writer.WriteString("saysZh"u8, item.Says.Zh);
        writer.WriteString("certainty"u8, CamelCase.Text(item.Certainty));
        writer.WriteEndObject();
    }
}
