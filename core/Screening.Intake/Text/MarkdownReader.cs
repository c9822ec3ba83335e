using System.Globalization;
using System.Text.RegularExpressions;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Text;

/// <summary>Markdown (CommonMark with the tables of GFM): headings, paragraphs, lists, tables; marks of emphasis and links are taken off.</summary>
internal sealed partial class MarkdownReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes))
        {
            return 0;
        }

        if (head.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
        {
            return 75;
        }

        var text = TextDecoder.Detect(head.Bytes, isWhole: false).GetString(head.Bytes);
        return text.Split('\n').Any(l => IsRule(l.TrimEnd()) && l.Contains('|')) ? 46 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        using var reader = TextDecoder.Open(source.Content, encoding, 16 * 1024, out var undecodable);
        var text = new BoundedLines(reader, source.Limits.MaxCellLength);
        var rows = new List<DocumentRow>();
        var (number, table) = (0, 0);
        var (inTable, inCode) = (false, false);
        string? paragraph = null;
        var first = 0;
        while (text.Read() is { } raw)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var line = raw.Trim();
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
            {
                inCode = !inCode;
                EndParagraph();
                report.CountLeftOut("mark");
                continue;
            }

            var isRow = !inCode && line.Contains('|') && (inTable || line[0] == '|' || line.Count(c => c == '|') >= 2);
            if (line.Length == 0 || (!inCode && IsRule(line)))
            {
                EndParagraph();
                inTable &= line.Contains('|');
                report.CountLeftOut(line.Length == 0 ? "blank" : "mark");
                continue;
            }

            if (isRow)
            {
                EndParagraph();
                table += inTable ? 0 : 1;
                inTable = true;
                rows.Add(new DocumentRow([.. Cells(line).Take(source.Limits.MaxCells)], Where(number)) { Table = table });
                continue;
            }

            inTable = false;
            AddText(line);
        }

        EndParagraph();
        foreach (var line in new DocumentLines(report, source.Limits).Read(rows))
        {
            yield return line;
        }

        undecodable.Report(report);

        void AddText(string line)
        {
            var level = inCode ? 0 : line.TakeWhile(c => c == '#').Count();
            if (level is > 0 and <= 6 && line.Length > level && line[level] == ' ')
            {
                EndParagraph();
                rows.Add(new DocumentRow([Plain(line[level..].TrimEnd('#', ' '))], Where(number)) { Level = level });
                return;
            }

            if (paragraph is not null && !inCode && !Bullet().IsMatch(line))
            {
                paragraph = $"{paragraph} {Plain(line)}";
                report.CountLeftOut("joined");
                return;
            }

            EndParagraph();
            (paragraph, first) = (Plain(Bullet().Replace(line, string.Empty)), number);
        }

        void EndParagraph()
        {
            if (paragraph is not null)
            {
                rows.Add(new DocumentRow([paragraph], Where(first)));
                paragraph = null;
            }
        }
    }

    private static string Where(int number) => "line " + number.ToString(CultureInfo.InvariantCulture);

    // A bar behind a backslash belongs to its cell.
    private static IEnumerable<string> Cells(string line)
    {
        var inner = line.StartsWith('|') ? line[1..] : line;
        inner = inner.EndsWith('|') && !inner.EndsWith("\\|", StringComparison.Ordinal) ? inner[..^1] : inner;
        return CellBar().Split(inner).Select(c => Plain(c.Replace("\\|", "|", StringComparison.Ordinal)));
    }

    private static string Plain(string text) => CellText.Collapse(Emphasis().Replace(Link().Replace(text, "$1"), "$2"));

    private static bool IsRule(string line) => line.Length >= 3 && line.All(c => c is '-' or '|' or ':' or ' ' or '=' or '*') && line.Contains("--", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex CellBar();

    [GeneratedRegex(@"^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|^>\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)\s]*(?:\s+""[^""]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*\*|\*\*|__|~~|`)(?=\S)(.+?)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
