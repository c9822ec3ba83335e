using System.Text.Json;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>The JSON shape of a refresh: in health, and as it is kept between two looks.</summary>
public static class RefreshReportJson
{
    /// <summary>Writes one report object.</summary>
    public static void Write(Utf8JsonWriter writer, RefreshReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("at"u8, report.At.UtcDateTime);
        writer.WriteStartArray("feeds"u8);
        foreach (var feed in report.Feeds)
        {
            Write(writer, feed);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pending"u8);
        foreach (var edition in report.Pending)
        {
            writer.WriteStringValue(edition);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads back what <see cref="Write(Utf8JsonWriter, RefreshReport)"/> has written.</summary>
    public static RefreshReport Read(JsonElement root) => new(
        root.GetProperty("at").GetDateTimeOffset(), [.. root.GetProperty("feeds").EnumerateArray().Select(ReadFeed)],
        [.. root.GetProperty("pending").EnumerateArray().Select(e => e.GetString()!)]);

    private static void Write(Utf8JsonWriter writer, FeedReport feed)
    {
        writer.WriteStartObject();
        writer.WriteString("feed"u8, feed.Feed);
        writer.WriteString("outcome"u8, CamelCase.Text(feed.Outcome));
        writer.WriteString("edition"u8, feed.Edition);
        writer.WriteString("checkedAt"u8, feed.CheckedAt.UtcDateTime);
        WriteTime(writer, "succeededAt", feed.SucceededAt);
        writer.WriteString("nextAt"u8, feed.NextAt.UtcDateTime);
        writer.WriteNumber("failures"u8, feed.Failures);
        writer.WritePropertyName("issue"u8);
        if (feed.Issue is { } issue)
        {
            IssueJson.Write(writer, issue);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteString("etag"u8, feed.ETag);
        WriteTime(writer, "lastModified", feed.LastModified);
        writer.WriteEndObject();
    }

    private static FeedReport ReadFeed(JsonElement feed) => new()
    {
        Feed = feed.GetProperty("feed").GetString()!, Outcome = CamelCase.Parse<RefreshOutcome>(feed.GetProperty("outcome").GetString()!),
        Edition = feed.GetProperty("edition").GetString(), CheckedAt = feed.GetProperty("checkedAt").GetDateTimeOffset(), SucceededAt = Time(feed, "succeededAt"),
        NextAt = feed.GetProperty("nextAt").GetDateTimeOffset(), Failures = feed.GetProperty("failures").GetInt32(),
        Issue = feed.GetProperty("issue") is { ValueKind: JsonValueKind.Object } issue ? IssueJson.Read(issue) : null,
        ETag = feed.GetProperty("etag").GetString(), LastModified = Time(feed, "lastModified"),
    };

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            writer.WriteString(name, at.UtcDateTime);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static DateTimeOffset? Time(JsonElement feed, string name) => feed.GetProperty(name) is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null;
}
