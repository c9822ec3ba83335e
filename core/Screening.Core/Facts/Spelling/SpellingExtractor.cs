using Screening.Core.Classification;
using Screening.Core.Text;

namespace Screening.Core.Facts.Spelling;

/// <summary>Misspelt element names and element names inside chemical words, where the lexicon found nothing.</summary>
public sealed class SpellingExtractor(Lexicon lexicon) : IFactExtractor
{
    private const int LongestWord = 64;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var lower = sheet.Reading.Lower;
        var hit = 0;
        var at = 0;
        while (at < lower.Length)
        {
            if (!char.IsAsciiLetter(lower[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < lower.Length && char.IsAsciiLetter(lower[at]))
            {
                at++;
            }

            while (hit < sheet.Hits.Count && sheet.Hits[hit].End <= start)
            {
                hit++;
            }

            var covered = hit < sheet.Hits.Count && sheet.Hits[hit].Start < at;
            if (!covered && at - start is >= 5 and <= LongestWord)
            {
                ReadWord(sheet, lower[start..at], start);
            }

            if (lower[start..at].EndsWith("um") && lexicon.Spelling.ReadBroken(lower, start, at, out var begin) is { } broken)
            {
                Make(sheet, broken, begin, at, $"read as {NameOf(sheet, broken)} ({broken}), with a break inside the word");
            }
        }
    }

    private void ReadWord(FactSheet sheet, ReadOnlySpan<char> word, int start)
    {
        var inside = lexicon.Spelling.NameInside(word, out var offset, out var length);
        if (inside is not null)
        {
            var rest = offset == 0 ? word[length..] : word[..offset];
            var form = FormOfMorpheme(rest);
            var fact = Make(sheet, inside, start, start + word.Length, $"chemical word of {NameOf(sheet, inside)} ({inside})");
            fact.AddForm(form);
            return;
        }

        var misspelt = lexicon.Spelling.Read(word);
        if (misspelt is not null)
        {
            Make(sheet, misspelt, start, start + word.Length, $"read as {NameOf(sheet, misspelt)} ({misspelt}), misspelt");
        }
    }

    private static ElementFact Make(FactSheet sheet, string symbol, int start, int end, string says)
    {
        var fact = new ElementFact(symbol, start, end, sheet.EvidenceAt(EvidenceKind.Name, start, end, says));
        sheet.Elements.Add(fact);
        return fact;
    }

    private static string FormOfMorpheme(ReadOnlySpan<char> rest) =>
        rest.Contains("hydroxi", StringComparison.Ordinal) ? "compound"
        : rest.StartsWith("oxid", StringComparison.Ordinal) || rest.StartsWith("sesquioxid", StringComparison.Ordinal) ? "oxide"
        : rest.StartsWith("metal", StringComparison.Ordinal) || rest.StartsWith("pulver", StringComparison.Ordinal) ? "metal"
        : rest.StartsWith("legierung", StringComparison.Ordinal) ? "alloy"
        : rest.StartsWith("magnet", StringComparison.Ordinal) ? "magnet"
        : rest.StartsWith("target", StringComparison.Ordinal) ? "target"
        : "compound";

    private static string NameOf(FactSheet sheet, string symbol) =>
        sheet.Edition.Elements.TryGetValue(symbol, out var element) ? element.Names[0].Text : symbol;
}
