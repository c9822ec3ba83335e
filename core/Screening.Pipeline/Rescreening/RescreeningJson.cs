using System.Globalization;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>The JSON shapes of re-screenings (docs/rescreening.md): runs, the screenings they changed, and changed lines.</summary>
public static class RescreeningJson
{
    /// <summary>Writes a run as people and the webhook see it.</summary>
    public static void Write(Utf8JsonWriter writer, RescreeningRun run)
    {
        writer.WriteStartObject();
        WriteMembers(writer, run);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a run into an open object.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, RescreeningRun run)
    {
        writer.WriteString("id"u8, run.Id);
        writer.WriteBoolean("preview"u8, run.IsPreview);
        writer.WriteString("edition"u8, run.Edition);
        writer.WriteString("editionHash"u8, run.EditionHash);
        writer.WriteString("state"u8, CamelCase.Text(run.State));
        writer.WriteString("reason"u8, run.Reason);
        writer.WriteString("startedAt"u8, run.StartedAt.UtcDateTime);
        WriteTime(writer, "endedAt"u8, run.EndedAt);
        CheckJson.WriteDate(writer, "today"u8, run.Today);
        WriteDay(writer, "since"u8, run.Since);
        WriteDay(writer, "until"u8, run.Until);
        writer.WriteNumber("screenings"u8, run.Screenings);
        writer.WriteNumber("lines"u8, run.Lines);
        writer.WriteNumber("looked"u8, run.Looked);
        WriteTally(writer, run.Changes);
    }

    /// <summary>Writes the member <c>changes</c>: how many lines changed from what to what.</summary>
    public static void WriteTally(Utf8JsonWriter writer, ChangeTally tally)
    {
        writer.WriteStartObject("changes"u8);
        writer.WriteNumber("total"u8, tally.Total);
        writer.WriteNumber("noMatchToReview"u8, tally.NoMatchToReview);
        writer.WriteNumber("noMatchToControlled"u8, tally.NoMatchToControlled);
        writer.WriteNumber("reviewToControlled"u8, tally.ReviewToControlled);
        writer.WriteNumber("reviewToNoMatch"u8, tally.ReviewToNoMatch);
        writer.WriteNumber("controlledToReview"u8, tally.ControlledToReview);
        writer.WriteNumber("controlledToNoMatch"u8, tally.ControlledToNoMatch);
        writer.WriteNumber("licenceOnly"u8, tally.LicenceOnly);
        writer.WriteNumber("findingsOnly"u8, tally.FindingsOnly);
        writer.WriteEndObject();
    }

    /// <summary>Writes a changed line.</summary>
    public static void Write(Utf8JsonWriter writer, LineChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("screening"u8, change.ScreeningId);
        writer.WriteNumber("line"u8, change.Line);
        writer.WriteString("rescreening"u8, change.RunId);
        writer.WriteString("at"u8, change.At.UtcDateTime);
        writer.WriteString("edition"u8, change.Edition);
        writer.WriteString("where"u8, change.Where);
        writer.WriteString("text"u8, change.Text);
        WriteBrief(writer, "before"u8, change.Before);
        WriteBrief(writer, "after"u8, change.After);
        writer.WriteString("why"u8, change.Why);
        if (change.Json is not null)
        {
            writer.WritePropertyName("item"u8);
            writer.WriteRawValue(change.Json, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a changed line back.</summary>
    public static LineChange ReadChange(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new LineChange
        {
            ScreeningId = root.GetProperty("screening").GetString()!, Line = root.GetProperty("line").GetInt32(), RunId = root.GetProperty("rescreening").GetString()!,
            At = root.GetProperty("at").GetDateTimeOffset(), Edition = root.GetProperty("edition").GetString()!, Where = root.GetProperty("where").GetString()!,
            Text = root.GetProperty("text").GetString()!, Before = ReadBrief(root.GetProperty("before")), After = ReadBrief(root.GetProperty("after")),
            Why = root.GetProperty("why").GetString()!, Json = root.TryGetProperty("item", out var item) ? item.GetRawText() : null,
        };
    }

    /// <summary>Writes what a run came to for a screening.</summary>
    public static void Write(Utf8JsonWriter writer, RescreenedScreening outcome)
    {
        writer.WriteStartObject();
        writer.WriteString("screening"u8, outcome.ScreeningId);
        writer.WriteString("rescreening"u8, outcome.RunId);
        writer.WriteString("at"u8, outcome.At.UtcDateTime);
        writer.WriteString("editionHash"u8, outcome.EditionHash);
        writer.WriteString("engineVersion"u8, outcome.EngineVersion);
        WriteTime(writer, "baseAt"u8, outcome.BaseAt);
        writer.WriteString("baseEdition"u8, outcome.BaseEdition);
        writer.WriteString("shipment"u8, outcome.Shipment);
        writer.WriteString("name"u8, outcome.Name);
        CheckJson.WriteDate(writer, "asOf"u8, outcome.AsOf);
        writer.WriteNumber("lines"u8, outcome.Lines);
        writer.WriteNumber("looked"u8, outcome.Looked);
        WriteTally(writer, outcome.Changes);
        writer.WriteStartArray("chunks"u8);
        foreach (var chunk in outcome.ChangedChunks)
        {
            writer.WriteNumberValue(chunk);
        }

        writer.WriteEndArray();
        writer.WriteString("entries"u8, EntryCount.Join(outcome.Entries));
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter, RescreenedScreening)"/> has written.</summary>
    public static RescreenedScreening ReadOutcome(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new RescreenedScreening
        {
            ScreeningId = root.GetProperty("screening").GetString()!, RunId = root.GetProperty("rescreening").GetString()!, At = root.GetProperty("at").GetDateTimeOffset(),
            EditionHash = root.GetProperty("editionHash").GetString()!, EngineVersion = root.GetProperty("engineVersion").GetString()!, BaseAt = TimeOf(root, "baseAt"),
            BaseEdition = root.GetProperty("baseEdition").GetString()!, Shipment = root.GetProperty("shipment").GetString()!, Name = root.GetProperty("name").GetString()!,
            AsOf = DayOf(root, "asOf")!.Value, Lines = root.GetProperty("lines").GetInt32(), Looked = root.GetProperty("looked").GetInt32(),
            Changes = ReadTally(root.GetProperty("changes")), ChangedChunks = [.. root.GetProperty("chunks").EnumerateArray().Select(chunk => chunk.GetInt32())],
            Entries = EntryCount.Split(root.GetProperty("entries").GetString()!),
        };
    }

    /// <summary>Writes a run as a store keeps it: what <see cref="Write(Utf8JsonWriter, RescreeningRun)"/> writes, and where it goes on.</summary>
    public static string ToStored(RescreeningRun run) => JsonContract.ToText(writer =>
    {
        writer.WriteStartObject();
        WriteMembers(writer, run);
        writer.WriteString("position"u8, run.Position);
        writer.WriteBoolean("isListRead"u8, run.IsListRead);
        writer.WriteString("open"u8, string.Join(' ', run.Open));
        writer.WriteNumber("rounds"u8, run.Rounds);
        writer.WriteNumber("revision"u8, run.Revision);
        writer.WriteEndObject();
    });

    /// <summary>Reads what <see cref="ToStored"/> has written.</summary>
    /// <param name="json">The text.</param>
    /// <param name="rowVersion">The store's mark of the row.</param>
    public static RescreeningRun FromStored(string json, string rowVersion)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new RescreeningRun
        {
            Id = root.GetProperty("id").GetString()!, IsPreview = root.GetProperty("preview").GetBoolean(), Edition = root.GetProperty("edition").GetString()!,
            EditionHash = root.GetProperty("editionHash").GetString()!, State = CamelCase.Parse<RescreeningState>(root.GetProperty("state").GetString()),
            Reason = root.GetProperty("reason").GetString(), StartedAt = root.GetProperty("startedAt").GetDateTimeOffset(), EndedAt = TimeOf(root, "endedAt"),
            Today = DayOf(root, "today")!.Value, Since = DayOf(root, "since"), Until = DayOf(root, "until"), Screenings = root.GetProperty("screenings").GetInt32(),
            Lines = root.GetProperty("lines").GetInt64(), Looked = root.GetProperty("looked").GetInt64(), Changes = ReadTally(root.GetProperty("changes")),
            Position = root.GetProperty("position").GetString(), IsListRead = root.GetProperty("isListRead").GetBoolean(),
            Open = root.GetProperty("open").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries), Rounds = root.GetProperty("rounds").GetInt32(),
            Revision = root.GetProperty("revision").GetInt32(), RowVersion = rowVersion,
        };
    }

    internal static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            writer.WriteString(name, value.UtcDateTime);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal static void WriteDay(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } value)
        {
            CheckJson.WriteDate(writer, name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal static ChangeTally ReadTally(JsonElement tally)
    {
        long Of(string name) => tally.GetProperty(name).GetInt64();
        return new ChangeTally
        {
            NoMatchToReview = Of("noMatchToReview"), NoMatchToControlled = Of("noMatchToControlled"), ReviewToControlled = Of("reviewToControlled"), ReviewToNoMatch = Of("reviewToNoMatch"),
            ControlledToReview = Of("controlledToReview"), ControlledToNoMatch = Of("controlledToNoMatch"), LicenceOnly = Of("licenceOnly"), FindingsOnly = Of("findingsOnly"),
        };
    }

    private static void WriteBrief(Utf8JsonWriter writer, ReadOnlySpan<byte> name, AnswerBrief brief)
    {
        writer.WriteStartObject(name);
        writer.WriteString("verdict"u8, CamelCase.Text(brief.Verdict));
        writer.WriteString("licence"u8, CamelCase.Text(brief.Licence));
        writer.WriteString("findings"u8, brief.Findings);
        writer.WriteEndObject();
    }

    private static AnswerBrief ReadBrief(JsonElement brief) => new(
        CamelCase.Parse<Verdict>(brief.GetProperty("verdict").GetString()), CamelCase.Parse<Licence>(brief.GetProperty("licence").GetString()), brief.GetProperty("findings").GetString()!);

    private static DateTimeOffset? TimeOf(JsonElement root, string name) => root.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetDateTimeOffset() : null;

    private static DateOnly? DayOf(JsonElement root, string name) =>
        root.GetProperty(name).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
