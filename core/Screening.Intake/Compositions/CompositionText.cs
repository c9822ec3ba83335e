using System.Text;

namespace Screening.Intake.Compositions;

/// <summary>Writes measured contents in the one shape that the engine reads: <c>Nd 29.1%, Dy 0.18%, Fe balance</c>.</summary>
internal sealed class CompositionText
{
    private readonly StringBuilder text = new();

    /// <summary>True when nothing was added.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds one content as written in its cell.</summary>
    /// <param name="symbol">Symbol, formula or name of the component.</param>
    /// <param name="value">The number, range, bound, <c>bal.</c> or <c>ND</c>; an empty or dashed cell adds nothing.</param>
    /// <param name="unit">The unit where the value carries none; null for none.</param>
    public CompositionText Add(string symbol, string value, string? unit)
    {
        var content = Content(value, unit);
        if (content.Length == 0)
            return this;
        if (text.Length > 0)
            text.Append(", ");
        text.Append(symbol).Append(' ').Append(content);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>The value with its unit; empty when the cell says nothing.</summary>
    public static string Content(string value, string? unit)
    {
        var trimmed = value.Trim();
        if (trimmed.Length == 0 || trimmed.Trim('-', '–', '—', '/', '.', ' ').Length == 0)
            return "";
        if (IsBalance(trimmed))
            return "balance";
        if (IsNotDetected(trimmed))
            return "not detected";
        if (!trimmed.Any(char.IsAsciiDigit))
            return trimmed;
        trimmed = trimmed.Replace("< ", "<", StringComparison.Ordinal).Replace("> ", ">", StringComparison.Ordinal);
        if (unit is null || CompositionUnit.Find(trimmed) is not null || char.IsLetter(trimmed[^1]))
            return trimmed;
        return unit != "%" ? $"{trimmed} {unit}" : IsMoreThanAll(trimmed) ? trimmed : trimmed + "%";
    }

    // A column headed "Y" or "Co" may count something else.
    private static bool IsMoreThanAll(string value) =>
        double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var share) && share > 100.5;

    /// <summary>True for the words that stand for the remainder.</summary>
    public static bool IsBalance(string value) =>
        value.TrimEnd('.', '%', ' ').ToLowerInvariant() is "bal" or "balance" or "rest" or "remainder" or "rem" or "余量" or "余" or "餘量" or "base" or "reste" or "resto";

    /// <summary>True for the words that stand for no finding.</summary>
    public static bool IsNotDetected(string value) =>
        value.TrimEnd('%', ' ').ToLowerInvariant() is "nd" or "n.d" or "n.d." or "not detected" or "none detected" or "bdl" or "未检出" or "未檢出" or "n/d" or "none";
}
