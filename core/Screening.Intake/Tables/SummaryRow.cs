using System.Collections.Frozen;

namespace Screening.Intake.Tables;

/// <summary>Tells rows that sum up or go on from those that list goods. A row with a tariff code or a CAS number of its own is always goods.</summary>
internal static class SummaryRow
{
    // Words that no goods begin with.
    private static readonly string[] SumWords =
    [
        "items total", "item total", "final amount", "invoice total", "order total", "net total", "amount due", "balance due", "net amount", "gross amount", "amount payable", "invoice amount", "subtotal", "sub-total", "sub total", "grand total", "gesamtsumme", "zwischensumme", "gesamtbetrag", "summe", "sous-total", "sous total", "total général", "total general", "suma total",
        "价税合计", "总金额", "合计", "总计", "小计", "税込合計", "総計", "総合計", "合計金額", "共计", "总合计", "本页小计", "合計", "總計", "小計", "共計", "總合計", "累计", "累計",
    ];

    // "Total station" is an instrument: these count only with words behind them that a sum has.
    private static readonly string[] WeakWords = ["totals", "total", "sum", "gesamt", "totale", "totaal", "somme", "suma"];

    private static readonly FrozenSet<string> AfterTotal = new[]
    {
        "of", "for", "in", "the", "this", "page", "qty", "quantity", "amount", "value", "weight", "mass", "net", "gross", "packages", "package", "pkgs", "cartons", "ctns", "pallets", "pieces", "pcs", "units", "sets", "items", "lines", "boxes", "cases", "drums", "bags",
        "usd", "eur", "cny", "rmb", "gbp", "jpy", "hkd", "fob", "cif", "cfr", "exw", "dap", "price", "invoice", "order", "shipment", "container", "volume", "cbm", "kg", "kgs", "mt", "tons", "carried", "forward", "brought", "incl", "excl", "including", "excluding", "vat", "tax", "due", "and", "all", "goods", "freight", "no", "number", "sum", "total", "us", "dollars", "euro", "euros", "general", "montant", "ttc", "ht",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A label is a heading and nothing else; one with a colon may hold a few words more.
    private const int SureOfPlain = 90;
    private const int SureOfMarked = 70;

    private static readonly string[] ContinuedWords = ["continued", "carried forward", "brought forward", "see next page", "接上页", "转下页", "承上页", "续表", "接上頁", "轉下頁"];

    // What is charged beside goods, with nothing that counts goods.
    private static readonly string[] ChargeWords =
    [
        "freight", "freight charge", "freight charges", "freight cost", "ocean freight", "air freight", "sea freight", "shipping", "shipping cost", "shipping charge", "shipping charges", "shipping & handling", "shipping and handling", "insurance",
        "insurance premium", "handling", "handling fee", "handling charge", "bank charges", "bank charge", "discount", "deposit", "less deposit", "tax", "sales tax", "vat", "gst", "customs duty", "packing charge", "packing charges", "documentation fee",
        "fracht", "frachtkosten", "versicherung", "versandkosten", "verpackung", "mwst", "mehrwertsteuer", "rabatt", "运费", "保险费", "保费", "手续费", "税额", "增值税", "折扣", "运杂费", "消費税", "送料", "運費", "保險費",
    ];

    /// <summary>True where every filled cell is a statement with its name: "特殊关系确认：否".</summary>
    public static bool IsStatements(in TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Length > 0 && (cell.Length > 60 || cell.AsSpan(0, cell.Length - 1).IndexOfAny(':', '：') is < 2))
                return false;
        }

        return true;
    }

    /// <summary>The reason to leave a row out: <c>total</c>, <c>charge</c>, <c>continued</c> or <c>note</c>; null for goods.</summary>
    /// <param name="row">A row with at least one filled cell.</param>
    /// <param name="description">Its goods text.</param>
    public static string? Reason(in TableRow row, string description)
    {
        var first = string.Empty;
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Length == 0)
                continue;
            if (filled++ == 0)
                first = cell;
        }

        var mayBeSum = MayBegin(first) || (description.Length > 0 && MayBegin(description));
        if (mayBeSum && (IsSum(first) || IsSum(description)) && !IsIdentified(row))
            return "total";
        if (filled > 3)
            return null;
        if (filled >= 2 && IsCharge(first, description) && !IsIdentified(row))
            return "charge";
        if (filled <= 2 && IsContinued(row) && !IsIdentified(row))
            return "continued";
        return filled >= 2 && IsLabelled(first, row) && !IsIdentified(row) ? "note" : null;
    }

    private static bool IsCharge(string first, string description)
    {
        var label = (description.Length > 0 ? description : first).AsSpan().TrimEnd(" :：.*");
        foreach (var word in ChargeWords)
        {
            if (label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (label.Length == word.Length || label[word.Length..].TrimStart() is ['(' or '（' or '%' or (>= '0' and <= '9'), ..]))
                return true;
        }

        return false;
    }

    private static bool IsContinued(in TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Length is > 0 and <= 60 && Array.Exists(ContinuedWords, word => cell.Contains(word, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static bool MayBegin(string text) => (text[0] | 0x20) is 't' or 's' or 'g' or 'z' or 'i' or 'f' or 'o' or 'n' or 'a' or 'b' || text[0] is '-' or '*' or '(' or '=' || text[0] >= 0x4E00;

    private static bool IsSum(string text)
    {
        var label = text.AsSpan().Trim(" -–—*=:：.()（）");
        if (label.Length is 0 or > 80)
            return false;
        var initial = label[0] | 0x20;
        foreach (var word in SumWords)
        {
            if ((word[0] | 0x20) == initial && label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (label.Length == word.Length || word[0] >= 0x4E00 || !char.IsLetter(label[word.Length])))
                return true;
        }

        foreach (var word in WeakWords)
        {
            if ((word[0] | 0x20) == initial && label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (label.Length == word.Length || !char.IsLetter(label[word.Length])))
                return IsSumOf(label[word.Length..]);
        }

        return false;
    }

    private static bool IsSumOf(ReadOnlySpan<char> rest)
    {
        var words = AfterTotal.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in rest.SplitAny(" :：/().,-$€£¥%=&0123456789"))
        {
            if (!rest[range].IsEmpty && !words.Contains(rest[range]))
                return false;
        }

        return true;
    }

    // "Gross weight in kgs: | 123.5 | kg" below a table is a statement about all of it; "terbium oxide lot 7 | 25" holds a heading's word and is goods.
    private static bool IsLabelled(string first, in TableRow row)
    {
        var isMarked = first[^1] is ':' or '：';
        var label = first.TrimEnd(':', '：', ' ');
        if (label.Length is 0 or > 60 || (!isMarked && !label.Contains(' ', StringComparison.Ordinal) && label[0] < 0x2E80))
            return false;
        var (role, certainty) = HeadingVocabulary.Find(label);
        if (certainty < (isMarked ? SureOfMarked : SureOfPlain) || role is ColumnRole.None or ColumnRole.Description or ColumnRole.WeakDescription or ColumnRole.DescriptionPart or ColumnRole.Sequence or ColumnRole.Element)
            return false;
        var number = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Length > 0 && number++ > 0 && !isMarked && !CellText.IsNumeric(cell))
                return false;
        }

        return true;
    }

    private static bool IsIdentified(in TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (CellText.IsCas(cell) || (cell.Length >= 6 && !cell.Contains(' ', StringComparison.Ordinal) && CellText.IsTariffCode(cell) && cell.IndexOf('.', StringComparison.Ordinal) == 4) || (cell.Length is 8 or 10 && CellText.IsTariffCode(cell)))
                return true;
        }

        return false;
    }
}
