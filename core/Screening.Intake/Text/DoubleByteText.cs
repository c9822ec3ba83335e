using System.Text;

namespace Screening.Intake.Text;

/// <summary>
/// Finds the double-byte encoding of a text too short for statistics, a list of three goods: the standards put the commonest characters
/// first, so the right reading has nearly all of its characters there (GB 2312 level 1, Big5 level 1, JIS X 0208 kana and level 1).
/// </summary>
internal static class DoubleByteText
{
    private const double LeastShare = 0.6;
    private const double BonusOfWords = 0.3;

    private static readonly string[] Words =
    [
        "品名", "名称", "名稱", "数量", "數量", "单位", "單位", "商品", "货物", "貨物", "氧化", "规格", "規格", "编码", "編碼", "合计", "合計", "序号", "序號", "磁铁", "磁鐵", "磁石", "金属", "金屬", "品目", "酸化",
    ];

    private static readonly (int CodePage, Func<byte, byte, double?> Weight)[] Encodings = [(54936, WeightOfGbk), (950, WeightOfBig5), (932, WeightOfShiftJis)];

    /// <summary>The encoding; null where single letters stand between ASCII ones, as in Western texts, or none fits.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (IsWestern(bytes))
            return null;
        Encoding? best = null;
        var bestShare = LeastShare;
        foreach (var (codePage, weight) in Encodings)
        {
            var encoding = Encoding.GetEncoding(codePage);
            var share = Share(bytes, weight, codePage == 932);
            if (share > 0 && HasWords(encoding.GetString(bytes[..Math.Min(bytes.Length, 8192)])))
                share += BonusOfWords;
            if (share > bestShare)
                (best, bestShare) = (encoding, share);
        }

        return best;
    }

    // An accented letter has ASCII on both sides, mostly; a double-byte character never stands in fewer than two bytes.
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        var runs = 0;
        var single = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var start = i;
            while (i < bytes.Length && bytes[i] >= 0x80)
                i++;
            runs++;
            single += i - start == 1 ? 1 : 0;
        }

        return runs == 0 || single * 4 > runs * 3;
    }

    private static double Share(ReadOnlySpan<byte> bytes, Func<byte, byte, double?> weight, bool hasSingles)
    {
        var characters = 0;
        var sum = 0.0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            characters++;
            if (hasSingles && bytes[i] is >= 0xA1 and <= 0xDF)
            {
                sum += 0.2;
                continue;
            }

            // The last byte of a sample may be half a character.
            if (i + 1 == bytes.Length)
                break;
            if (weight(bytes[i], bytes[i + 1]) is not { } found)
                return 0;
            sum += found;
            i++;
        }

        return characters == 0 ? 0 : sum / characters;
    }

    private static double? WeightOfGbk(byte lead, byte trail)
    {
        if (lead is 0x80 or 0xFF || trail is < 0x30 or 0x7F or 0xFF or (> 0x39 and < 0x40))
            return null;
        return trail < 0xA1 ? 0.1 : lead is >= 0xB0 and <= 0xD7 or (>= 0xA1 and <= 0xA3) ? 1 : lead is >= 0xD8 and <= 0xF7 ? 0.5 : 0.1;
    }

    private static double? WeightOfBig5(byte lead, byte trail)
    {
        if (lead is 0x80 or 0xFF || trail is < 0x40 or (> 0x7E and < 0xA1) or 0xFF)
            return null;
        return lead is >= 0xA1 and <= 0xC6 ? 1 : lead is >= 0xC9 and <= 0xF9 ? 0.3 : 0.1;
    }

    private static double? WeightOfShiftJis(byte lead, byte trail)
    {
        if (lead is 0x80 or 0xA0 or > 0xFC || trail is < 0x40 or 0x7F or > 0xFC)
            return null;
        return lead is 0x81 or 0x82 or 0x83 or (>= 0x88 and <= 0x97) ? 1 : lead is (>= 0x98 and <= 0x9F) or (>= 0xE0 and <= 0xEA) ? 0.5 : 0.1;
    }

    private static bool HasWords(string text) => Array.Exists(Words, word => text.Contains(word, StringComparison.Ordinal));
}
