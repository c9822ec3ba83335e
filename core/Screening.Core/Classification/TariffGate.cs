namespace Screening.Core.Classification;

/// <summary>Tells declared tariff codes of the headings in which listed goods fall from all others.</summary>
internal static class TariffGate
{
    private static readonly string[] Headings = ["2805", "2846", "850511", "2530", "2844", "284590", "811299", "81129", "360690"];

    /// <summary>True when the code is of such a heading.</summary>
    public static bool MayMatter(string code)
    {
        Span<char> digits = stackalloc char[6];
        var n = 0;
        foreach (var c in code)
        {
            var unit = Text.CharacterFolding.Fold(c);
            if (char.IsAsciiDigit(unit) && n < digits.Length)
            {
                digits[n++] = unit;
            }
        }

        foreach (var heading in Headings)
        {
            if (digits[..n].StartsWith(heading, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
