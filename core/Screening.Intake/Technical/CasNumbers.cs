using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>Finds CAS registry numbers within text, by their form and check digit.</summary>
internal static class CasNumbers
{
    /// <summary>The numbers in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '-'))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = text[start..i].Trim('-');
                if (CellText.IsCas(word))
                {
                    yield return word;
                }

                start = -1;
            }
        }
    }
}
