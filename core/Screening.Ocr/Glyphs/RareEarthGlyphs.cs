using System.Collections.Frozen;

namespace Screening.Ocr.Glyphs;

/// <summary>
/// The characters of the rare earths in Chinese, simplified and traditional (the names of the China National Committee for Terminology and, for
/// lutetium, the two traditional forms in use), by element.
/// </summary>
internal static class RareEarthGlyphs
{
    private static readonly (string Symbol, string Characters)[] Elements =
    [
        ("Sc", "钪鈧"), ("Y", "钇釔"), ("La", "镧鑭"), ("Ce", "铈鈰"), ("Pr", "镨鐠"), ("Nd", "钕釹"), ("Pm", "钷鉕"), ("Sm", "钐釤"), ("Eu", "铕銪"),
        ("Gd", "钆釓"), ("Tb", "铽鋱"), ("Dy", "镝鏑"), ("Ho", "钬鈥"), ("Er", "铒鉺"), ("Tm", "铥銩"), ("Yb", "镱鐿"), ("Lu", "镥鑥鎦"),
    ];

    private static readonly FrozenDictionary<string, string> Symbols = Elements
        .SelectMany(e => e.Characters.Select(c => (Character: c.ToString(), e.Symbol)))
        .ToFrozenDictionary(e => e.Character, e => e.Symbol, StringComparer.Ordinal);

    /// <summary>Every character.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Elements.SelectMany(e => e.Characters.Select(c => c.ToString()))];

    /// <summary>Symbol of the element that a character names; null when it names none.</summary>
    public static string? SymbolOf(string character) => Symbols.GetValueOrDefault(character);

    /// <summary>True for a character whose left part is the metal radical, simplified or traditional, or that is often read for one that has it.</summary>
    public static bool IsMetal(string character) => character is [var c] && c is (>= '\u9485' and <= '\u9576') or (>= '\u91D1' and <= '\u9484');
}
