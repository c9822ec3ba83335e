using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;

namespace Screening.Pipeline.Watching;

/// <summary>The JSON shape of the watch's report (docs/watch.md).</summary>
public static class WatchReportJson
{
    /// <summary>Writes a report.</summary>
    public static void Write(Utf8JsonWriter writer, WatchReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("at"u8, report.At.UtcDateTime);
        writer.WriteStartArray("pages"u8);
        foreach (var page in report.Pages)
        {
            Write(writer, page);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("announcements"u8);
        foreach (var announcement in report.Announcements)
        {
            writer.WriteStartObject();
            writer.WriteString("number"u8, announcement.Key);
            writer.WriteString("title"u8, announcement.Title);
            writer.WriteString("address"u8, announcement.Address?.AbsoluteUri);
            writer.WriteString("page"u8, announcement.Page.AbsoluteUri);
            writer.WriteString("firstSeenAt"u8, announcement.FirstSeenAt.UtcDateTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads back what <see cref="Write(Utf8JsonWriter, WatchReport)"/> has written.</summary>
    public static WatchReport Read(JsonElement root) => new(
        root.GetProperty("at").GetDateTimeOffset(),
        [.. root.GetProperty("pages").EnumerateArray().Select(ReadPage)],
        [
            .. root.GetProperty("announcements").EnumerateArray().Select(a => new ReportedAnnouncement(
                a.GetProperty("number").GetString()!, a.GetProperty("title").GetString()!, a.GetProperty("address").GetString() is { } address ? new Uri(address) : null,
                new Uri(a.GetProperty("page").GetString()!), a.GetProperty("firstSeenAt").GetDateTimeOffset())),
        ]);

    private static void Write(Utf8JsonWriter writer, WatchedPage page)
    {
        writer.WriteStartObject();
        writer.WriteString("address"u8, page.Address.AbsoluteUri);
        writer.WriteString("lookedAt"u8, page.LookedAt.UtcDateTime);
        RescreeningJson.WriteTime(writer, "readAt"u8, page.ReadAt);
        writer.WriteNumber("announcements"u8, page.Announcements);
        writer.WriteString("etag"u8, page.Version?.ETag);
        RescreeningJson.WriteTime(writer, "lastModified"u8, page.Version?.LastModified);
        writer.WritePropertyName("issues"u8);
        IssueJson.WriteArray(writer, page.Problem is null ? [] : [page.Problem]);
        writer.WriteEndObject();
    }

    private static WatchedPage ReadPage(JsonElement page)
    {
        var (etag, modified) = (page.GetProperty("etag").GetString(), TimeOf(page, "lastModified"));
        return new WatchedPage(
            new Uri(page.GetProperty("address").GetString()!), page.GetProperty("lookedAt").GetDateTimeOffset(),
            TimeOf(page, "readAt"), page.GetProperty("announcements").GetInt32(),
            etag is null && modified is null ? null : new PageVersion(etag, modified), ProblemOf(page));
    }

    private static DateTimeOffset? TimeOf(JsonElement page, string name) => page.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetDateTimeOffset() : null;

    private static Issue? ProblemOf(JsonElement page)
    {
        var issues = IssueJson.ReadArray(page.GetProperty("issues"));
        return issues.Count > 0 ? issues[0] : null;
    }
}
