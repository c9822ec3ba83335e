using System.Globalization;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists;

/// <summary>A record of an edition, as the stores keep it and as <c>GET /api/lists</c> shows it.</summary>
public static class EditionJson
{
    /// <summary>Writes one record as an object.</summary>
    public static void Write(Utf8JsonWriter writer, EditionRecord record)
    {
        writer.WriteStartObject();
        WriteMembers(writer, record);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the row's version comes from the row.</summary>
    public static EditionRecord Read(string json, string rowVersion)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new EditionRecord
        {
            Hash = Text(root, "hash")!, Id = Text(root, "id")!, KnownUntil = Date(Text(root, "knownUntil")!), Sha256 = Text(root, "sha256")!,
            Origin = CamelCase.Parse<EditionOrigin>(Text(root, "origin")!), KeptAt = root.GetProperty("keptAt").GetDateTimeOffset(), Feed = Text(root, "feed"),
            SignedBy = Text(root, "signedBy"), Changes = Object(root, "changes") is { } changes ? ReadChanges(changes) : null,
            Preview = Object(root, "preview") is { } preview ? ReadPreview(preview) : null, Reasons = IssueJson.ReadArray(root.GetProperty("reasons")),
            Approval = Object(root, "approval") is { } approval ? ReadApproval(approval) : null,
            ActivatedAt = root.GetProperty("activatedAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null, RowVersion = rowVersion,
        };
    }

    /// <summary>Writes the members of a record into an open object.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, EditionRecord record)
    {
        writer.WriteString("hash"u8, record.Hash);
        writer.WriteString("id"u8, record.Id);
        writer.WriteString("knownUntil"u8, Day(record.KnownUntil));
        writer.WriteString("sha256"u8, record.Sha256);
        writer.WriteString("origin"u8, CamelCase.Of(record.Origin));
        writer.WriteString("keptAt"u8, record.KeptAt.UtcDateTime);
        writer.WriteString("feed"u8, record.Feed);
        writer.WriteString("signedBy"u8, record.SignedBy);
        WriteChanges(writer, record.Changes);
        WritePreview(writer, record.Preview);
        writer.WritePropertyName("reasons"u8);
        IssueJson.WriteArray(writer, record.Reasons);
        WriteApproval(writer, record.Approval);
        if (record.ActivatedAt is { } at)
        {
            writer.WriteString("activatedAt"u8, at.UtcDateTime);
        }
        else
        {
            writer.WriteNull("activatedAt"u8);
        }
    }

    private static void WriteChanges(Utf8JsonWriter writer, EditionChanges? changes)
    {
        if (changes is null)
        {
            writer.WriteNull("changes"u8);
            return;
        }

        writer.WriteStartObject("changes"u8);
        WriteTexts(writer, "added", changes.Added);
        WriteTexts(writer, "removed", changes.Removed);
        WriteTexts(writer, "changed", changes.Changed);
        WriteTexts(writer, "others", changes.Others);
        writer.WriteNumber("more"u8, changes.More);
        writer.WriteEndObject();
    }

    private static void WritePreview(Utf8JsonWriter writer, EditionPreview? preview)
    {
        if (preview is null)
        {
            writer.WriteNull("preview"u8);
            return;
        }

        writer.WriteStartObject("preview"u8);
        writer.WriteNumber("lines"u8, preview.Lines);
        writer.WriteNumber("changed"u8, preview.Changed);
        writer.WriteStartArray("changes"u8);
        foreach (var change in preview.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("before"u8, CamelCase.Text(change.Before));
            writer.WriteString("after"u8, CamelCase.Text(change.After));
            writer.WriteNumber("lines"u8, change.Lines);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("shipments"u8);
        foreach (var shipment in preview.Shipments)
        {
            writer.WriteStartObject();
            writer.WriteString("shipment"u8, shipment.Shipment);
            writer.WriteString("asOf"u8, Day(shipment.AsOf));
            writer.WriteBoolean("past"u8, shipment.IsPast);
            writer.WriteNumber("lines"u8, shipment.Lines);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteApproval(Utf8JsonWriter writer, EditionApproval? approval)
    {
        if (approval is null)
        {
            writer.WriteNull("approval"u8);
            return;
        }

        writer.WriteStartObject("approval"u8);
        writer.WriteBoolean("approved"u8, approval.IsApproved);
        writer.WriteStartObject("by"u8);
        writer.WriteString("id"u8, approval.By.Id);
        writer.WriteString("name"u8, approval.By.Name);
        writer.WriteEndObject();
        writer.WriteString("at"u8, approval.At.UtcDateTime);
        writer.WriteString("note"u8, approval.Note);
        writer.WriteEndObject();
    }

    private static EditionChanges ReadChanges(JsonElement changes) => new(Texts(changes, "added"), Texts(changes, "removed"), Texts(changes, "changed"), Texts(changes, "others"), changes.GetProperty("more").GetInt32());

    private static EditionPreview ReadPreview(JsonElement preview) => new()
    {
        Lines = preview.GetProperty("lines").GetInt64(),
        Changes = [.. preview.GetProperty("changes").EnumerateArray().Select(c => new VerdictChange(
            CamelCase.Parse<Verdict>(Text(c, "before")!), CamelCase.Parse<Verdict>(Text(c, "after")!), c.GetProperty("lines").GetInt64()))],
        Shipments = [.. preview.GetProperty("shipments").EnumerateArray().Select(s => new ShipmentChange(
            Text(s, "shipment")!, Date(Text(s, "asOf")!), s.GetProperty("past").GetBoolean(), s.GetProperty("lines").GetInt64()))],
    };

    private static EditionApproval ReadApproval(JsonElement approval)
    {
        var by = approval.GetProperty("by");
        return new EditionApproval(
            new Signer(Text(by, "id")!, Text(by, "name")!), approval.GetProperty("at").GetDateTimeOffset(), approval.GetProperty("approved").GetBoolean(), Text(approval, "note")!);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static List<string> Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];

    private static JsonElement? Object(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
