using System.Globalization;

namespace Screening.Core.Quantities;

/// <summary>Windows in words, in the units that the list writes.</summary>
internal static class QuantityText
{
    private static readonly (string Plain, string Printed)[] Signs =
        [("m3", "m³"), ("cm2", "cm²"), ("cm3", "cm³"), ("degC", "°C"), ("um", "μm"), ("khz", "kHz"), ("kw", "kW"), ("pa", "Pa")];

    /// <summary>A window as an English phrase: at least 0.5 m³ and at most 14.2 m³.</summary>
    public static string InEnglish(QuantityWindow window) => Join(
        window.Min is { } min ? $"{(window.MinInclusive ? "at least" : "more than")} {Bound(window.MinAsWritten, min)}" : null,
        window.Max is { } max ? $"{(window.MaxInclusive ? "at most" : "less than")} {Bound(window.MaxAsWritten, max)}" : null,
        " and ", "of any size");

    /// <summary>A window as a Chinese phrase (simplified).</summary>
    public static string InChinese(QuantityWindow window) => Join(
        window.Min is { } min ? $"{(window.MinInclusive ? "大于等于" : "大于")} {Bound(window.MinAsWritten, min)}" : null,
        window.Max is { } max ? $"{(window.MaxInclusive ? "小于等于" : "小于")} {Bound(window.MaxAsWritten, max)}" : null,
        "且", "不限");

    private static string Join(string? min, string? max, string and, string none) =>
        min is not null && max is not null ? $"{min}{and}{max}" : min ?? max ?? none;

    private static string Bound(string? written, double value)
    {
        var text = written ?? value.ToString("G6", CultureInfo.InvariantCulture);
        foreach (var (plain, printed) in Signs)
        {
            if (text.EndsWith(plain, StringComparison.Ordinal) || text.Contains($"{plain}/", StringComparison.Ordinal))
            {
                return text.Replace(plain, printed, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
