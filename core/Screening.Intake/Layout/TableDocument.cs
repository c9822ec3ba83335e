using Screening.Intake.Parts;
using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>
/// The rows of one sheet or of one delimited text. A short one is looked at whole before its first line is given: it may be a certificate, a
/// safety data sheet or another paper that somebody typed into a table, or have its headings down the side.
/// </summary>
/// <param name="report">Counts the rows.</param>
/// <param name="limits">The limits that apply.</param>
/// <param name="isDelimited">True when a row of another length than the header is a fault of its writer, as in CSV.</param>
internal sealed class TableDocument(DocumentReport report, IntakeLimits limits, bool isDelimited = false)
{
    // A paper has a few pages; what is longer is a list.
    private const int LongestPaper = 400;

    /// <summary>What the rows turned out to be; complete with the last line.</summary>
    public DocumentKind Kind { get; private set; } = DocumentKind.GoodsList;

    /// <summary>The lines. Where the rows break, those before the break stand.</summary>
    /// <param name="rows">The rows in order.</param>
    public IEnumerable<ItemLine> Read(IEnumerable<TableRow> rows)
    {
        using var source = new UntilBreak<TableRow>(rows);
        var held = new List<TableRow>();
        while (held.Count < LongestPaper && source.MoveNext())
        {
            held.Add(source.Current);
        }

        var turned = held.Count < LongestPaper ? TurnedTable.Of(held) : null;
        var paper = held.Count < LongestPaper ? Paper(held, turned is { Count: > 2 }) : null;
        foreach (var line in paper ?? (turned is null ? List(held, source) : Turned(held, turned)))
        {
            yield return line;
        }

        source.Rethrow();
    }

    private IEnumerable<ItemLine> List(List<TableRow> held, UntilBreak<TableRow> source)
    {
        var lines = new TableLines(report, isDelimited);
        foreach (var row in held)
        {
            foreach (var line in lines.Add(row))
            {
                yield return line;
            }
        }

        while (source.MoveNext())
        {
            var ready = lines.Add(source.Current);
            for (var i = 0; i < ready.Count; i++)
            {
                yield return ready[i];
            }
        }

        foreach (var line in lines.End())
        {
            yield return line;
        }
    }

    // Several goods side by side are a list, however much is said of each.
    private IEnumerable<ItemLine>? Paper(List<TableRow> held, bool isOfSeveral)
    {
        var spoken = held.Where(r => r.FilledCells > 0).ToList();
        var width = spoken.Count == 0 ? 0 : spoken.Max(r => r.UsedLength);
        var used = Enumerable.Range(0, width).Where(c => spoken.Exists(r => r.Cell(c).Length > 0)).ToArray();
        var rows = spoken.ConvertAll(r => new DocumentRow([.. used.Select(c => r.Cell(c))], r.Where) { Table = 1, IsSpanned = r.IsSpanned });
        if (new DocumentLines(report, limits).ReadTechnical(rows, isOfSeveral) is not { } found)
        {
            return null;
        }

        Kind = report.Kind;
        for (var i = spoken.Count; i < held.Count; i++)
        {
            report.CountLeftOut("blank");
        }

        return found;
    }

    private IEnumerable<ItemLine> Turned(List<TableRow> held, List<TableRow> turned)
    {
        foreach (var row in held.Skip(1))
        {
            report.CountLeftOut(row.FilledCells == 0 ? "blank" : "joined");
        }

        var whole = new TableLines(report, isWhole: true);
        foreach (var row in turned)
        {
            foreach (var line in whole.Add(row))
            {
                yield return line;
            }
        }
    }
}
