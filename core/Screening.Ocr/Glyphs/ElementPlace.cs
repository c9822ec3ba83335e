using Screening.Ocr.Recognition;

namespace Screening.Ocr.Glyphs;

/// <summary>
/// Where in a Chinese line an element's character is likely to stand: after "oxide of" and the other salts, before "target" and "alloy", alone in its cell,
/// in a list of elements. There a reading that makes no sense is a doubt even when no shape speaks for it.
/// </summary>
internal static class ElementPlace
{
    private const string SaltsBefore = "化酸属屬掺摻氟氯铈鈰镧鑭镨鐠钕釹";
    private const string GoodsAfter = "靶盐鹽合铁鐵钴鈷镁鎂铝鋁镧鑭";
    private const string Before = "含和及与與、，,(（:：为為种金基纯純粗" + SaltsBefore;
    private const string After = "、，,(（)）：:基粉锭錠片丝絲棒含和及与與" + GoodsAfter;

    // Other metals that goods are made of; they stand where elements stand and are meant.
    private const string OtherMetals = "铁铜铝锌镍钴锰镁钛锆铌钽钨钼锡铅铬钒铪锂钠钾钙锶钡铍镓铟锗铊银金铂钯铑铱钌锇铼锑铋镉汞铀钍鐵銅鋁鋅鎳鈷錳鎂鈦鋯鈮鉭鎢鉬錫鉛鉻釩鉿鋰鈉鉀鈣鍶鋇鈹鎵銦鍺鉈銀鉑鈀銠銥釕錸銻鉍鎘釷鋼钢锭錠锈鏽针钉链";

    // Read for a rare earth's character although they have no metal's radical.
    private const string LookAlikes = "饵洱坑抗炕亿忆嫡滴摘伙轧礼札忒式弑衫杉彩叵贿洧丢臆噫鲁橹澜谱纹筑";

    /// <summary>True where an element is likely to be named.</summary>
    /// <param name="before">The character before; null at the start of the line or cell.</param>
    /// <param name="after">The character after; null at the end.</param>
    public static bool Is(string? before, string? after) =>
        IsIn(SaltsBefore, before) || IsIn(GoodsAfter, after) || ((before is null || IsIn(Before, before)) && (after is null || IsIn(After, after) || after is [>= 'A' and <= 'Z']));

    /// <summary>True for a character that is no element's and no usual word where an element is named: a metal's that goods are not made of, or one that looks like a rare earth's.</summary>
    public static bool IsOdd(string character) =>
        RareEarthGlyphs.SymbolOf(character) is null && ((RareEarthGlyphs.IsMetal(character) && !OtherMetals.Contains(character, StringComparison.Ordinal)) || IsIn(LookAlikes, character));

    /// <summary>The nearest characters before and after a place among those of a line, blanks left out; null for none.</summary>
    public static (string? Before, string? After) Around(IReadOnlyList<CharacterReading> characters, float middle) =>
        (Text(characters.LastOrDefault(c => c.Text != " " && c.Middle < middle - 0.0005f)), Text(characters.FirstOrDefault(c => c.Text != " " && c.Middle > middle + 0.0005f)));

    private static string? Text(CharacterReading reading) => reading.Text;

    private static bool IsIn(string set, string? character) => character is { Length: 1 } && set.Contains(character[0], StringComparison.Ordinal);
}
