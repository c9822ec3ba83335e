using Screening.Core.Classification;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Several rare earths named side by side, listed and not listed, with nothing that says which of them is there ("praseodymium,
/// neodymium and samarium"; "an alloy of neodymium, or of samarium"): each is only an alternative.
/// </summary>
public sealed class AlternativesJudge : IFactExtractor
{
    private static readonly HashSet<string> Unlisted = new(StringComparer.Ordinal) { "La", "Ce", "Pr", "Nd", "Pm" };

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var named = sheet.Elements.Where(e => e.Counts && e.Start >= 0 && e.Evidence[0].Kind == EvidenceKind.Name).ToList();
        var hasBoth = named.Exists(e => Unlisted.Contains(e.Symbol)) && named.Exists(e => !Unlisted.Contains(e.Symbol));
        if (!hasBoth || sheet.Contents.Count > 0 || !IsBareOrOr(sheet, named))
        {
            return;
        }

        foreach (var element in named.Where(e => !Unlisted.Contains(e.Symbol)))
        {
            element.IsAlternative = true;
        }
    }

    private static bool IsBareOrOr(FactSheet sheet, List<ElementFact> named)
    {
        var lower = sheet.Reading.Lower;
        for (var i = 1; i < named.Count; i++)
        {
            var from = named[i - 1].End;
            var to = named[i].Start;
            if (to > from && ContainsWord(lower[from..to], "or"))
            {
                return true;
            }
        }

        return named.TrueForAll(e => e.Forms.Count == 0 || (e.Forms.Count == 1 && e.Forms.Contains("metal")));
    }

    private static bool ContainsWord(ReadOnlySpan<char> text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsAsciiLetter(text[at + word.Length]));
    }
}
