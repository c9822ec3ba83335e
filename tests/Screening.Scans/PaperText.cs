using System.Net;
using System.Text;

namespace Screening.Scans;

/// <summary>A paper as text: an HTML document with its headings, fields and tables.</summary>
internal static class PaperText
{
    /// <summary>The document.</summary>
    public static string Html(Paper paper)
    {
        var text = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n");
        Write(text, paper.Blocks);
        return text.Append("</body></html>\n").ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TitleBlock title:
                    text.Append("<h1>").Append(WebUtility.HtmlEncode(title.Text)).Append("</h1>\n");
                    break;
                case TextBlock running:
                    text.Append("<p>").Append(WebUtility.HtmlEncode(running.Text)).Append("</p>\n");
                    break;
                case FieldBlock fields:
                    Table(text, fields.Fields.Select(f => new[] { f.Label, f.Value }));
                    break;
                case TableBlock table:
                    Table(text, table.Rows);
                    break;
                case ColumnsBlock columns:
                    Write(text, columns.Left);
                    Write(text, columns.Right);
                    break;
            }
        }
    }

    private static void Table(StringBuilder text, IEnumerable<string[]> rows)
    {
        text.Append("<table>\n");
        foreach (var row in rows)
        {
            text.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>\n");
        }

        text.Append("</table>\n");
    }
}
