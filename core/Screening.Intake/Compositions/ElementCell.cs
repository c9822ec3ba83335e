using Screening.Intake.Tables;

namespace Screening.Intake.Compositions;

/// <summary>What the cells of an element table are.</summary>
internal static class ElementCell
{
    private static readonly string[] Limits = ["spec", "limit", "min", "max", "standard", "required", "requirement", "guarant", "typical", "nominal", "range", "标准", "规格", "指标", "要求", "范围", "上限", "下限", "标称", "soll"];
    private static readonly string[] Results = ["result", "actual", "measured", "found", "analysis", "test value", "value", "content", "实测", "检测结果", "检验结果", "结果", "分析结果", "含量", "ist"];

    /// <summary>True for a content: a number, range or bound, the balance, what was not detected or only a trace.</summary>
    public static bool IsShare(string cell)
    {
        var text = cell.Trim();
        return text.Length is > 0 and <= 24 && text != "Nd" && (CellText.IsNumeric(Bare(text)) || CompositionText.IsBalance(text) || CompositionText.IsNotDetected(text) || IsDash(text) || text.Equals("trace", StringComparison.OrdinalIgnoreCase) || text is "痕量");
    }

    /// <summary>True for a mark that says that there is nothing to say.</summary>
    public static bool IsDash(string cell) => cell is "-" or "–" or "—" or "/" or "--" or "---";

    /// <summary>True for a heading of what is demanded or allowed, not of what was found.</summary>
    public static bool IsLimit(string heading) => Has(heading, Limits) && !Has(heading, Results);

    /// <summary>True for a heading of what was found, which names no lot.</summary>
    public static bool IsResult(string heading) => Has(heading, Results);

    /// <summary>True for a unit alone.</summary>
    public static bool IsUnit(string cell) => cell.Length is > 0 and <= 10 && CompositionUnit.Find(cell) is not null && !cell.Any(char.IsAsciiDigit);

    private static string Bare(string text)
    {
        var bare = text.TrimStart('<', '>', '≤', '≥', '=', '＜', '＞', '~', ' ', '＝');
        foreach (var word in (string[])["max", "min", "max.", "min.", "wt%", "wt.%", "wt %"])
        {
            if (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) || bare.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                bare = bare.Replace(word, string.Empty, StringComparison.OrdinalIgnoreCase).Trim('.', ' ');
            }
        }

        return bare.Replace('～', '~').Replace('–', '-').Replace('—', '-').Replace('＜', '<').Replace("to", "-", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Has(string heading, string[] words)
    {
        var lower = heading.ToLowerInvariant();
        return Array.Exists(words, w => lower.Contains(w, StringComparison.Ordinal));
    }
}
