namespace Screening.Core.Text;

/// <summary>Cyrillic and Greek letters that look like Latin ones, put right inside words that hold Latin letters.</summary>
internal static class Homoglyphs
{
    private const string Foreign = "аесорхуікмнтвзАЕСОРХУІКМНТВЅѕјԁɡοανρτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "aecopxyikmhtb3AECOPXYIKMHTBSsjdgoavptABEZHIKMNOPTYX";

    /// <summary>True for a letter that may stand for a Latin one.</summary>
    public static bool Has(char c) => Foreign.Contains(c, StringComparison.Ordinal);

    public static void Replace(Span<char> plain, Span<char> lower)
    {
        if (plain.IndexOfAnyInRange('\u0370', '\u052F') < 0)
        {
            return;
        }

        var i = 0;
        while (i < plain.Length)
        {
            if (!IsWordUnit(plain[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hasLatin = false;
            while (i < plain.Length && IsWordUnit(plain[i]))
            {
                hasLatin |= char.IsAsciiLetter(plain[i++]);
            }

            for (var k = start; hasLatin && k < i; k++)
            {
                var at = Foreign.IndexOf(plain[k], StringComparison.Ordinal);
                if (at >= 0)
                {
                    plain[k] = Latin[at];
                    lower[k] = char.ToLowerInvariant(Latin[at]);
                }
            }
        }
    }

    private static bool IsWordUnit(char c) => char.IsAsciiLetterOrDigit(c) || c is (>= '\u0370' and <= '\u052F') or 'ɡ';
}
