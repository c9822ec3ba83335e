using System.Collections.Frozen;

namespace Screening.Intake.Tables;

/// <summary>What the cells of one column have in common.</summary>
/// <param name="Role">The role that the cells show by themselves, None when they are words or nothing.</param>
/// <param name="AverageLetters">Mean letters of a filled cell; 0 where the role is known.</param>
internal readonly record struct ColumnProfile(ColumnRole Role, int AverageLetters)
{
    private static readonly FrozenSet<string> Units = new[]
    {
        "kg", "kgs", "g", "gram", "grams", "mt", "t", "ton", "tons", "tonne", "lb", "lbs", "pc", "pcs", "piece", "pieces", "set", "sets", "ea", "each", "unit", "units", "ctn", "ctns", "carton", "cartons", "box", "boxes",
        "pallet", "pallets", "pair", "pairs", "m", "m2", "m3", "l", "stk", "stück", "st", "kgm", "h87", "c62", "nmb", "roll", "rolls", "bag", "bags", "drum", "drums", "千克", "公斤", "个", "件", "台", "套", "吨", "克", "箱", "只", "米", "片", "支", "包", "桶",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Currencies = new[] { "USD", "EUR", "CNY", "RMB", "JPY", "GBP", "HKD", "TWD", "KRW", "CHF", "INR", "AUD", "CAD", "SGD", "美元", "欧元", "人民币", "日元" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Countries = new[]
    {
        "CN", "US", "DE", "FR", "JP", "KR", "TW", "HK", "GB", "IT", "ES", "NL", "BE", "AT", "CH", "SE", "IN", "VN", "TH", "MY", "SG", "ID", "AU", "CA", "MX", "BR", "RU", "PL", "CZ", "CHN", "USA", "DEU", "JPN", "KOR",
        "China", "Germany", "Japan", "Korea", "Taiwan", "France", "Italy", "India", "Vietnam", "United States", "中国", "美国", "德国", "日本", "韩国", "台湾",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the cells of a column.</summary>
    public static ColumnProfile Of(IEnumerable<string> cells)
    {
        var filled = 0;
        var letters = 0;
        Span<int> votes = stackalloc int[6];
        var position = 0;
        var counting = 0;
        foreach (var cell in cells)
        {
            position++;
            if (cell.Length == 0)
                continue;
            filled++;
            letters += CellText.IsNumeric(cell) ? 0 : CellText.Letters(cell);
            Vote(cell, votes);
            if (int.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number - position) <= 1)
                counting++;
        }

        return Judge(filled, letters, votes, counting);
    }

    private static void Vote(string cell, Span<int> votes)
    {
        if (CellText.IsCas(cell))
            votes[0]++;
        else if (CellText.IsTariffCode(cell))
            votes[1]++;
        else if (Units.Contains(cell))
            votes[2]++;
        else if (Currencies.Contains(cell))
            votes[3]++;
        else if (Countries.Contains(cell))
            votes[4]++;
        else if (CellText.IsNumeric(cell))
            votes[5]++;
    }

    private static ColumnProfile Judge(int filled, int letters, Span<int> votes, int counting)
    {
        if (filled == 0)
            return default;
        ReadOnlySpan<ColumnRole> roles = [ColumnRole.Cas, ColumnRole.TariffCode, ColumnRole.Unit, ColumnRole.Currency, ColumnRole.Origin, ColumnRole.Quantity];
        for (var i = 0; i < roles.Length; i++)
        {
            if (votes[i] * 4 < filled * 3)
                continue;
            if (roles[i] == ColumnRole.Quantity && counting * 4 >= filled * 3 && filled > 1)
                return new(ColumnRole.Sequence, 0);
            return new(roles[i], 0);
        }

        return new(ColumnRole.None, letters / filled);
    }
}
