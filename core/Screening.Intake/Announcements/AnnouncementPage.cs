using System.Text;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Screening.Core;
using Screening.Intake.Html;

namespace Screening.Intake.Announcements;

/// <summary>An index page of announcements, as a ministry publishes one: links whose words, or whose row's words, name an announcement.</summary>
/// <param name="Links">The announcements in the order of the page, each number once.</param>
/// <param name="Problem">Why the page is no index of announcements; null when it is one.</param>
public sealed record AnnouncementPage(IReadOnlyList<AnnouncementLink> Links, Issue? Problem)
{
    private const int MaxLinks = 2_000;
    private const int MaxTitle = 300;

    /// <summary>Reads a page. Runs no script and loads nothing.</summary>
    /// <param name="content">The bytes; whatever encoding they declare, or GB 18030 and UTF-8 by the bytes.</param>
    /// <param name="address">Where it was read: links are resolved against it.</param>
    /// <param name="charset">The encoding by the answer's header; null where it names none.</param>
    public static AnnouncementPage Read(ReadOnlyMemory<byte> content, Uri address, string? charset = null)
    {
        var markup = TextOf(content, charset);
        if (HtmlNesting.IsTooDeep(markup))
        {
            return Wrong(address, "nests its elements deeper than any page does");
        }

        using var document = new HtmlParser().ParseDocument(markup);
        var links = document.QuerySelectorAll("a[href]").Take(MaxLinks + 1).ToList();
        if (links.Count == 0)
        {
            return Wrong(address, "holds no link");
        }

        var found = new Dictionary<string, AnnouncementLink>(StringComparer.Ordinal);
        foreach (var link in links.Take(MaxLinks))
        {
            foreach (var (number, title) in NumbersOf(link))
            {
                found.TryAdd(number.Key, new AnnouncementLink(number, title, AddressOf(link, address)));
            }
        }

        return found.Count == 0 ? Wrong(address, "names no announcement by its number") : new AnnouncementPage([.. found.Values], null);
    }

    // The words of the link; where these name no number, its tooltip, and the row that it stands in when that holds no other link.
    private static IEnumerable<(AnnouncementNumber Number, string Title)> NumbersOf(IElement link)
    {
        foreach (var text in new[] { link.TextContent, link.GetAttribute("title") ?? string.Empty, RowOf(link) })
        {
            if (AnnouncementNumbers.In(text) is { Count: > 0 } numbers)
            {
                return numbers.Select(number => (number, OneLine(link.TextContent.Trim().Length > 0 ? link.TextContent : text)));
            }
        }

        return [];
    }

    private static string RowOf(IElement link) =>
        link.Closest("li, tr, dd, p") is { } row && row.QuerySelectorAll("a[href]").Length == 1 ? row.TextContent : string.Empty;

    private static Uri? AddressOf(IElement link, Uri page) =>
        Uri.TryCreate(page, link.GetAttribute("href"), out var address) && address.Scheme is "https" or "http" ? address : null;

    // Bytes that read as UTF-8 are UTF-8, whatever page and server say; a server's header is newer than a page's own declaration, which may be copied.
    private static string TextOf(ReadOnlyMemory<byte> content, string? charset)
    {
        using var stream = new MemoryStream(content.ToArray());
        var declared = HtmlEncoding.Detect(stream);
        stream.Position = 0;
        var encoding = Utf8.IsValid(content.Span) ? Encoding.UTF8 : Known(charset) ?? (declared is UTF8Encoding ? Encoding.GetEncoding("gb18030") : declared);
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding? Known(string? charset)
    {
        try
        {
            var known = charset is null ? null : Encoding.GetEncoding(charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "gb18030" : charset);
            return known is UTF8Encoding ? null : known;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxTitle ? line : line[..MaxTitle];
    }

    private static AnnouncementPage Wrong(Uri address, string what) => new(
        [], new Issue("noAnnouncements", IssueSeverity.Error, address.ToString(), $"The page {what}: it is no index of announcements, or it was rebuilt.", "Look at it in a browser, and name the index's address in the settings."));
}
