using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>Tells items, texts and sums below the header of a goods table apart.</summary>
internal static class TableRowJudge
{
    private static readonly string[] SumWords =
    [
        "total", "subtotal", "sub total", "sub-total", "grand total", "amount due", "balance due", "untaxed amount", "net amount", "tax ", "vat ", "gst ", "sales tax", "freight charge", "invoice total",
        "total amount", "carried forward", "brought forward", "say total", "say us", "summe", "gesamt", "zwischensumme", "nettobetrag", "mwst", "sous-total", "montant total", "importe total",
        "合计", "总计", "小计", "合計", "總計", "小計", "总金额", "總金額", "大写", "价税合计",
    ];

    /// <summary>What a row is.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="entry">The row.</param>
    /// <param name="isClosed">A sum stood above: what follows needs more to be an item.</param>
    public static TableRowKind Of(ColumnMap columns, TableEntry entry, bool isClosed)
    {
        if (IsSum(entry))
        {
            return TableRowKind.Total;
        }

        var filled = entry.Cells.Count(c => c.Length > 0);
        var found = RowAnchors.Of(columns, entry.Cells);
        var (anchors, hasText) = (found.Count, found.HasText);
        if (isClosed)
        {
            return anchors >= 2 && hasText ? TableRowKind.Item : TableRowKind.Text;
        }

        if (anchors > 0 && filled > 1)
        {
            return hasText || anchors > 1 || filled > 2 ? TableRowKind.Item : TableRowKind.Text;
        }

        // A table of words alone: each row that fills its first column and another one is an item.
        return !columns.HasAnchors && filled >= 2 && entry.Cells[0].Length > 0 ? TableRowKind.Item : TableRowKind.Text;
    }

    /// <summary>True for a heading between items: marked by dashes or by bold type over one column, or set to the left of the descriptions.</summary>
    public static bool IsSection(ColumnMap columns, TableEntry entry)
    {
        var text = entry.Row.Text;
        var filled = entry.Cells.Count(c => c.Length > 0);
        if ((filled > 2 && entry.Row.Cells.Length > 1) || text.Length > 80 || text[0] is '(' or '（')
        {
            return false;
        }

        if (text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith("==", StringComparison.Ordinal) || text.StartsWith("**", StringComparison.Ordinal))
        {
            return true;
        }

        var isAlone = filled == 1 || entry.Row.Cells.Length == 1;
        var description = columns.Descriptions.Length > 0 ? columns.Descriptions[0] : 0;
        var isLeft = description > 0 && entry.Cells[0].Length > 0 && CellText.Letters(entry.Cells[0]) > 2;
        return isAlone && (isLeft || (entry.Row.IsBold && !double.IsInfinity(entry.Row.Gap)));
    }

    /// <summary>The cells of one item from all its rows.</summary>
    public static string[] Merge(ColumnMap columns, IReadOnlyList<TableEntry> entries)
    {
        var merged = (string[])entries[0].Cells.Clone();
        foreach (var entry in entries.Skip(1))
        {
            for (var i = 0; i < merged.Length; i++)
            {
                if (entry.Cells[i].Length > 0)
                {
                    merged[i] = merged[i].Length == 0 ? entry.Cells[i] : merged[i] + Blank(columns, i, merged[i], entry.Cells[i]) + entry.Cells[i];
                }
            }
        }

        return merged;
    }

    // A code that is broken over two rows has no blank in it; a word divided at a hyphen, and Chinese text, have none either.
    private static string Blank(ColumnMap columns, int column, string upper, string lower) =>
        upper[^1] >= 0x2E80 && lower[0] >= 0x2E80 ? string.Empty
        : column < columns.Roles.Count && columns.Roles[column] is ColumnRole.TariffCode or ColumnRole.Cas && (upper[^1] is '.' or '-' || (char.IsAsciiDigit(upper[^1]) && lower.All(char.IsAsciiDigit))) ? string.Empty
        : " ";

    private static bool IsSum(TableEntry entry)
    {
        var first = entry.Cells.First(c => c.Length > 0);
        var label = first.TrimStart('-', '*', ' ', '=').ToLowerInvariant();
        return Array.Exists(SumWords, w => label.StartsWith(w, StringComparison.Ordinal) && (label.Length == w.Length || w[^1] is ' ' or >= '\u2E80' || !char.IsLetterOrDigit(label[w.Length])));
    }
}
