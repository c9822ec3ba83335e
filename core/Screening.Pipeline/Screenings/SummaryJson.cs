using System.Globalization;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
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
        writer.WriteString("etag"u8, summary.ETag);
        writer.WriteString("shipment"u8, summary.Shipment);
        writer.WriteString("state"u8, CamelCase.Text(summary.State));
        writer.WriteString("verdict"u8, CamelCase.Text(summary.Verdict));
        writer.WriteString("licence"u8, CamelCase.Text(summary.Licence));
        CheckJson.WriteDate(writer, "asOf"u8, summary.AsOf);
        writer.WriteString("edition"u8, summary.Edition);
        WriteOptional(writer, "editionHash", summary.EditionHash);
        WriteAge(writer, summary);
        writer.WriteString("engineVersion"u8, summary.EngineVersion);
        writer.WriteString("receivedAt"u8, summary.ReceivedAt.UtcDateTime);
        WriteOptional(writer, "completedAt", summary.CompletedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        WriteOptional(writer, "inputHash", summary.InputHash);
        WriteOptional(writer, "reader", summary.Reader);
        WriteOptional(writer, "kind", summary.Kind);
        writer.WriteNumber("rowsSeen"u8, summary.RowsSeen);
        writer.WriteNumber("lines"u8, summary.Lines);
        writer.WriteNumber("controlled"u8, summary.Controlled);
        writer.WriteNumber("review"u8, summary.Review);
        writer.WriteNumber("noMatch"u8, summary.NoMatch);
        WriteEntries(writer, summary.Entries);
        writer.WritePropertyName("issues"u8);
        IssueJson.WriteArray(writer, summary.Issues);
        WriteOptional(writer, "annotated", summary.Annotated);
        WriteOptional(writer, "reason", summary.Reason);
        writer.WriteEndObject();
    }

    /// <summary>Reads back what <see cref="Write"/> has written; the revision is the store's to add.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">A member has no value of its kind.</exception>
    public static ScreeningSummary Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ScreeningSummary
        {
            Id = root.GetProperty("id").GetString()!,
            Container = root.GetProperty("container").GetString()!,
            Name = root.GetProperty("name").GetString()!,
            ETag = root.GetProperty("etag").GetString()!,
            Shipment = root.GetProperty("shipment").GetString()!,
            State = CamelCase.Parse<InputState>(root.GetProperty("state").GetString()),
            Verdict = CamelCase.Parse<Verdict>(root.GetProperty("verdict").GetString()),
            Licence = CamelCase.Parse<Licence>(root.GetProperty("licence").GetString()),
            AsOf = DateOnly.ParseExact(root.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Edition = root.GetProperty("edition").GetString()!,
            EditionHash = Later(root, "editionHash"),
            EditionKnownUntil = Later(root, "editionKnownUntil") is { } known ? DateOnly.ParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            EngineVersion = root.GetProperty("engineVersion").GetString()!,
            ReceivedAt = root.GetProperty("receivedAt").GetDateTimeOffset(),
            CompletedAt = root.GetProperty("completedAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null,
            InputHash = root.GetProperty("inputHash").GetString(),
            Reader = root.GetProperty("reader").GetString(),
            Kind = root.GetProperty("kind").GetString(),
            RowsSeen = root.GetProperty("rowsSeen").GetInt32(),
            Lines = root.GetProperty("lines").GetInt32(),
            Controlled = root.GetProperty("controlled").GetInt32(),
            Review = root.GetProperty("review").GetInt32(),
            NoMatch = root.GetProperty("noMatch").GetInt32(),
            Entries = root.TryGetProperty("entries", out var entries) ? ReadEntries(entries) : [],
            Issues = IssueJson.ReadArray(root.GetProperty("issues")),
            Annotated = Later(root, "annotated"),
            Reason = root.GetProperty("reason").GetString(),
        };
    }

    private static void WriteAge(Utf8JsonWriter writer, ScreeningSummary summary)
    {
        if (summary.EditionKnownUntil is { } known)
        {
            CheckJson.WriteDate(writer, "editionKnownUntil"u8, known);
            writer.WriteNumber("editionAgeDays"u8, new EditionStamp(summary.Edition, known).AgeDays(summary.AsOf));
        }
        else
        {
            writer.WriteNull("editionKnownUntil"u8);
            writer.WriteNull("editionAgeDays"u8);
        }
    }

    private static void WriteEntries(Utf8JsonWriter writer, IReadOnlyList<EntryCount> entries)
    {
        writer.WriteStartArray("entries"u8);
        for (var i = 0; i < entries.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("entry"u8, entries[i].Entry.Value);
            writer.WriteNumber("lines"u8, entries[i].Lines);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IReadOnlyList<EntryCount> ReadEntries(JsonElement entries) => entries.GetArrayLength() == 0
        ? []
        : [.. entries.EnumerateArray().Select(entry => new EntryCount(EntryCode.Parse(entry.GetProperty("entry").GetString()!), entry.GetProperty("lines").GetInt32()))];

    // Summaries of earlier versions lack it.
    private static string? Later(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

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
