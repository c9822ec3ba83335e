using System.Globalization;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Decisions;

/// <summary>The JSON shape of a decision (docs/json.md). Every member is always there but <c>letter</c>, which only an Ask has.</summary>
public static class DecisionJson
{
    /// <summary>Writes a decision with what later ones made of it.</summary>
    public static void Write(Utf8JsonWriter writer, DecisionRecord record)
    {
        writer.WriteStartObject();
        WriteMembers(writer, record.Decision);
        writer.WriteString("state"u8, CamelCase.Text(record.State));
        writer.WritePropertyName("secondedBy"u8);
        WriteSigner(writer, record.SecondedBy);
        if (record.Decision.Kind == DecisionKind.Ask)
        {
            WriteText(writer, "letter", SupplierLetter.Of(record.Decision));
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a decision as stores keep it.</summary>
    public static void Write(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteStartObject();
        WriteMembers(writer, decision);
        writer.WriteEndObject();
    }

    /// <summary>Reads back what the store has kept.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">A member has no value of its kind.</exception>
    public static Decision Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Decision
        {
            Id = Text(root, "id")!, ScreeningId = Text(root, "screening")!, Line = root.GetProperty("line").GetInt32(),
            Sequence = root.GetProperty("sequence").GetInt32(), Kind = CamelCase.Parse<DecisionKind>(Text(root, "kind")),
            Entry = Text(root, "entry") is { } entry ? EntryCode.Parse(entry) : null,
            Verdict = Text(root, "verdict") is { } verdict ? CamelCase.Parse<Verdict>(verdict) : null,
            Reason = Text(root, "reason") is { } reason ? CamelCase.Parse<OverrideReason>(reason) : null,
            Note = Text(root, "note")!, StandingUntil = Text(root, "standingUntil") is { } until ? Date(until) : null,
            Target = Text(root, "decision"), NeedsSecond = root.GetProperty("needsSecond").GetBoolean(),
            By = new Signer(Text(root.GetProperty("by"), "id")!, Text(root.GetProperty("by"), "name")!),
            At = root.GetProperty("at").GetDateTimeOffset(), Edition = Text(root, "edition")!, AsOf = Date(Text(root, "asOf")!),
            ItemText = Text(root, "itemText")!, Fingerprint = Text(root, "fingerprint")!, EntryContent = Text(root, "entryContent"),
            Finding = root.GetProperty("finding") is { ValueKind: JsonValueKind.Object } finding ? ReadFinding(finding) : null,
        };
    }

    private static void WriteMembers(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteString("id"u8, decision.Id);
        writer.WriteString("screening"u8, decision.ScreeningId);
        writer.WriteNumber("line"u8, decision.Line);
        writer.WriteNumber("sequence"u8, decision.Sequence);
        writer.WriteString("kind"u8, CamelCase.Text(decision.Kind));
        writer.WriteString("entry"u8, decision.Entry?.Value);
        writer.WriteString("verdict"u8, decision.Verdict is { } verdict ? CamelCase.Of(verdict) : null);
        writer.WriteString("reason"u8, decision.Reason is { } reason ? CamelCase.Of(reason) : null);
        writer.WriteString("note"u8, decision.Note);
        writer.WriteString("standingUntil"u8, decision.StandingUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("decision"u8, decision.Target);
        writer.WriteBoolean("needsSecond"u8, decision.NeedsSecond);
        writer.WritePropertyName("by"u8);
        WriteSigner(writer, decision.By);
        writer.WriteString("at"u8, decision.At.UtcDateTime);
        writer.WriteString("edition"u8, decision.Edition);
        CheckJson.WriteDate(writer, "asOf"u8, decision.AsOf);
        writer.WriteString("itemText"u8, decision.ItemText);
        writer.WriteString("fingerprint"u8, decision.Fingerprint);
        writer.WriteString("entryContent"u8, decision.EntryContent);
        WriteFinding(writer, decision.Finding);
    }

    private static void WriteFinding(Utf8JsonWriter writer, DecidedFinding? finding)
    {
        if (finding is null)
        {
            writer.WriteNull("finding"u8);
            return;
        }

        writer.WriteStartObject("finding"u8);
        writer.WriteString("entry"u8, finding.Entry.Value);
        writer.WriteString("measure"u8, finding.Measure);
        writer.WriteString("match"u8, CamelCase.Text(finding.Match));
        writer.WriteString("status"u8, CamelCase.Text(finding.Status));
        writer.WriteString("why"u8, finding.Why.En);
        writer.WriteString("whyZh"u8, finding.Why.Zh);
        writer.WriteStartArray("questions"u8);
        foreach (var question in finding.Questions)
        {
            writer.WriteStartObject();
            writer.WriteString("en"u8, question.En);
            writer.WriteString("zh"u8, question.Zh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSigner(Utf8JsonWriter writer, Signer? signer)
    {
        if (signer is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id"u8, signer.Id);
        writer.WriteString("name"u8, signer.Name);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, BilingualText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("en"u8, text.En);
        writer.WriteString("zh"u8, text.Zh);
        writer.WriteEndObject();
    }

    private static DecidedFinding ReadFinding(JsonElement finding) => new(
        EntryCode.Parse(Text(finding, "entry")!), Text(finding, "measure")!, CamelCase.Parse<MatchKind>(Text(finding, "match")),
        CamelCase.Parse<StatusKind>(Text(finding, "status")), new BilingualText(Text(finding, "why")!, Text(finding, "whyZh")!),
        [.. finding.GetProperty("questions").EnumerateArray().Select(q => new BilingualText(Text(q, "en")!, Text(q, "zh")!))]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
