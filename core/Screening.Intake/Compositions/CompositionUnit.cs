namespace Screening.Intake.Compositions;

/// <summary>Units of a content: mass per cent and parts per million.</summary>
internal static class CompositionUnit
{
    private static readonly string[] Percent = ["wt%", "wt.%", "wt. %", "wt %", "mass%", "mass %", "% w/w", "%(w/w)", "% (w/w)", "weight %", "% by weight", "质量分数", "质量%", "%", "％", "percent"];
    private static readonly string[] Millionths = ["ppm", "mg/kg", "µg/g", "ug/g", "μg/g"];

    /// <summary>The unit named anywhere in a text as it is written behind a number: <c>%</c> or <c>ppm</c>; null when none is.</summary>
    public static string? Find(string text)
    {
        foreach (var unit in Millionths)
        {
            if (text.Contains(unit, StringComparison.OrdinalIgnoreCase))
                return "ppm";
        }

        foreach (var unit in Percent)
        {
            if (text.Contains(unit, StringComparison.OrdinalIgnoreCase))
                return "%";
        }

        return null;
    }

    /// <summary>True for a word that is a unit or part of one.</summary>
    public static bool IsUnitWord(string word) =>
        word.ToLowerInvariant() is "wt" or "wt%" or "%" or "％" or "ppm" or "mass" or "mass%" or "weight" or "at" or "at%" or "mg/kg" or "µg/g" or "w/w" or "%w/w" or "by" or "content" or "含量" or "质量分数" or "max" or "min" or "percent" or "result" or "results";
}
