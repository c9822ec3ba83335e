using Screening.Intake.Layout;
using Screening.Intake.Tables;
using Screening.Intake.Technical;

namespace Screening.Intake.Compositions;

/// <summary>Elements along the top: a row a lot, a heat or a limit.</summary>
internal static class WideElementTable
{
    private const double FarthestRow = 4;

    /// <summary>The table whose headings stand in a row; null when none do.</summary>
    public static ElementTable? At(IReadOnlyList<DocumentRow> rows, int index, bool isCertificate)
    {
        var head = Head(rows[index], isCertificate);
        var symbols = head.Count(c => ElementHeading.Component(c.Text, isCertificate, out _) is not null);
        if (!ElementTable.IsEnough(symbols) || symbols * 2 < head.Count || IsStatements(head, isCertificate) || head.Exists(c => ElementCell.IsShare(c.Text)))
        {
            return null;
        }

        var members = new List<int>();
        for (var i = index + 1; i < rows.Count && IsMember(rows[i], rows[i - 1]); i++)
        {
            if (!rows[i].IsRunning)
            {
                members.Add(i);
            }
        }

        while (members.Count > 0 && !rows[members[^1]].FineCells.Any(ElementCell.IsShare))
        {
            members.RemoveAt(members.Count - 1);
        }

        var samples = members.Count == 0 ? [] : Samples(rows, index, head, members, isCertificate);
        return samples.Count == 0 ? null : new ElementTable { First = index, End = members[^1] + 1, Samples = samples };
    }

    // "Product | Gadolinium oxide | Grade | Gd2O3-4N" says two things of the product.
    private static bool IsStatements(List<LayoutCell> head, bool isCertificate)
    {
        for (var i = 0; i < head.Count; i++)
        {
            var isElement = ElementHeading.Component(head[i].Text, isCertificate, out _) is not null;
            if (head[i].Text is [.., ':' or '：'])
            {
                return true;
            }

            if (isElement && (i == 0 || ProductNames.Find(head[i - 1].Text) == ProductRole.None))
            {
                return false;
            }
        }

        return true;
    }

    private static List<LayoutCell> Head(DocumentRow row, bool isCertificate)
    {
        if (row.Words.Length == 0)
        {
            return [.. row.Cells.Select((c, i) => new LayoutCell(c, i, i))];
        }

        // Symbols of narrow columns stand close to each other.
        var tight = row.CutAt(0.4);
        return tight.Count(c => ElementHeading.Component(c.Text, isCertificate, out _) is not null) > row.Cells.Count(c => ElementHeading.Component(c, isCertificate, out _) is not null) ? tight : row.CutAt(0.9);
    }

    private static bool IsMember(DocumentRow row, DocumentRow above) =>
        row.IsRunning || (CellText.Letters(row.Text) < 60 && row.IsNear(above, FarthestRow) && (row.FineCells.Any(ElementCell.IsShare) || (ElementCell.IsUnit(row.Cells[^1]) && above.Cells.Length > 1)) && row.FineCells.Count(c => ElementHeading.Find(c, out _) is not null) < 2);

    private static List<ElementSample> Samples(IReadOnlyList<DocumentRow> rows, int index, List<LayoutCell> head, List<int> members, bool isCertificate)
    {
        var grid = rows[index].Words.Length == 0 ? null : ColumnGrid.Under(head, [.. members.Select(i => rows[i])]);
        var units = new string?[head.Count];
        var found = new List<ElementSample>();
        var limits = new List<ElementSample>();
        foreach (var i in members)
        {
            var cells = grid?.Cells(rows[i]) ?? [.. rows[i].Cells, .. Enumerable.Repeat(string.Empty, Math.Max(0, head.Count - rows[i].Cells.Length))];
            if (cells.Take(head.Count).Count(ElementCell.IsUnit) >= 2)
            {
                units = [.. cells.Select(CompositionUnit.Find)];
                continue;
            }

            var (label, sample) = Sample(head, cells, units, i, isCertificate);
            if (sample.Text.Length > 0)
            {
                (ElementCell.IsLimit(label) ? limits : found).Add(sample);
            }
        }

        return found.Count > 0 ? found : limits;
    }

    private static (string Label, ElementSample Sample) Sample(List<LayoutCell> head, string[] cells, string?[] units, int row, bool isCertificate)
    {
        var label = new List<string>();
        var raw = new List<string>();
        var text = new CompositionText();
        var fields = new FieldList();
        var unit = CompositionUnit.Find(string.Join(' ', head.Select(h => h.Text)));
        for (var c = 0; c < head.Count; c++)
        {
            if (c >= cells.Length || cells[c].Length == 0)
            {
                continue;
            }

            if (ElementHeading.Component(head[c].Text, isCertificate, out var own) is { } symbol)
            {
                text.Add(symbol, cells[c], own ?? units[c] ?? unit ?? "%");
                fields.Add(symbol, cells[c]);
            }
            else
            {
                raw.Add(cells[c]);
                label.Add(ElementCell.IsResult(cells[c]) || ElementCell.IsUnit(cells[c]) ? string.Empty : $"{head[c].Text} {cells[c]}");
                fields.Add(head[c].Text, cells[c]);
            }
        }

        return (string.Join(' ', raw), new ElementSample(string.Join(", ", label.Where(l => l.Length > 0)), row, text.ToString(), fields.Fields));
    }
}
