using Screening.Intake.Compositions;
using Screening.Intake.Technical;

namespace Screening.Intake.Layout;

/// <summary>The one way from the rows of a document to its goods lines, whatever format they come from: by the kind of document that they are.</summary>
internal sealed class DocumentLines(DocumentReport report, IntakeLimits limits)
{
    /// <summary>The lines. Where there are none, the report keeps the text of the rows.</summary>
    /// <param name="rows">All rows in reading order.</param>
    public IEnumerable<ItemLine> Read(IReadOnlyList<DocumentRow> rows)
    {
        var before = report.ItemLines;
        foreach (var line in LinesOf(rows))
        {
            yield return line;
        }

        if (report.ItemLines == before)
        {
            report.KeepText(rows.Select(row => (row.Page, row.Text)));
        }
    }

    private IEnumerable<ItemLine> LinesOf(IReadOnlyList<DocumentRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        RunningRows.Mark(rows);
        var tables = ElementTable.FindAll(rows, KindJudge.IsCertificate(rows));
        var headers = IsMostlyProse(rows) ? [] : Headers(rows, tables);
        var kind = KindJudge.Of(rows, headers.Count > 0 || FormatTables.HasGoods(rows, tables), tables);
        report.Kind = kind;
        return Technical(kind, rows, tables) ?? (kind == DocumentKind.GoodsList
            ? headers.Count > 0 ? new GoodsTable(report, rows).Read(headers) : new FormatTables(report, rows).Read()
            : new ProseLines(report, rows).Read());
    }

    /// <summary>The lines of a technical document; null, with nothing counted, where the rows are none.</summary>
    /// <param name="rows">All rows in reading order, as a format with tables gives them.</param>
    /// <param name="isOfSeveral">They are of several goods, and no data sheet of one.</param>
    public IEnumerable<ItemLine>? ReadTechnical(IReadOnlyList<DocumentRow> rows, bool isOfSeveral)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var tables = ElementTable.FindAll(rows, KindJudge.IsCertificate(rows));
        var kind = KindJudge.Of(rows, FormatTables.HasGoods(rows, tables), tables);
        var lines = isOfSeveral && kind == DocumentKind.DataSheet ? null : Technical(kind, rows, tables);
        report.Kind = lines is null ? report.Kind : kind;
        return lines;
    }

    private IEnumerable<ItemLine>? Technical(DocumentKind kind, IReadOnlyList<DocumentRow> rows, List<ElementTable> tables) => kind switch
    {
        DocumentKind.SafetyDataSheet when new SafetySheetLines(report, rows).Read() is { } line => [line],
        DocumentKind.CertificateOfAnalysis => new CertificateLines(report, rows, tables).Read(),
        DocumentKind.ProcessDocument => new ProcessLines(report, rows).Read(),
        DocumentKind.DataSheet => [new DataSheetLines(report, rows, limits).Read()],
        _ => null,
    };

    // In a book the words of a header turn up somewhere, too; what is written in sentences must not be passed over for it.
    private static bool IsMostlyProse(IReadOnlyList<DocumentRow> rows)
    {
        var spoken = rows.Where(r => !r.IsRunning && r.Words.Length > 0).ToList();
        return spoken.Count >= 40 && spoken.Count(r => r.Cells.Length == 1 && r.Text.Length >= 60) * 2 > spoken.Count;
    }

    private static List<TableHeader> Headers(IReadOnlyList<DocumentRow> rows, List<ElementTable> tables)
    {
        var headers = new List<TableHeader>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Words.Length > 1 && TableHeader.At(rows, i) is { } header && !(ElementTable.IsTallAt(tables, i) && FormatTables.IsOfContents(header.Columns)))
            {
                headers.Add(header);
                i += header.Rows - 1;
            }
        }

        return headers;
    }
}
