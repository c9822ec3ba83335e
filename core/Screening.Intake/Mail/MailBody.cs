using System.Text;
using Screening.Intake.Parts;

namespace Screening.Intake.Mail;

/// <summary>What of a mail's own text is read: its subject and one of its bodies.</summary>
internal static class MailBody
{
    /// <summary>The parts to read. Both bodies say the same; the HTML one is taken where it holds a table, which the plain one has lost.</summary>
    public static IEnumerable<(string Name, string Text)> Parts(string? subject, string? text, string? html)
    {
        if (!string.IsNullOrWhiteSpace(subject))
        {
            yield return ("subject", subject.ReplaceLineEndings(" "));
        }

        var hasTable = html is not null && html.Contains("<table", StringComparison.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(text) && !hasTable)
        {
            yield return ("body", text);
        }
        else if (!string.IsNullOrWhiteSpace(html))
        {
            yield return ("body.html", html);
        }
    }

    /// <summary>The lines of one of them: HTML by its reader, text a line each.</summary>
    public static IEnumerable<ItemLine> Read(PartReader parts, string name, string text)
    {
        if (!name.EndsWith(".html", StringComparison.Ordinal))
        {
            return parts.ReadText(name, text);
        }

        return ReadHtml(parts, name, text);
    }

    private static IEnumerable<ItemLine> ReadHtml(PartReader parts, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        foreach (var line in parts.Read(name, content))
        {
            yield return line;
        }
    }

    /// <summary>True for a picture that belongs to the body: a logo, a signature.</summary>
    public static bool IsDecoration(string mimeType, bool isInline) => isInline && mimeType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
