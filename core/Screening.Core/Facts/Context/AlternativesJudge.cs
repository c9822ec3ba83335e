using Screening.Core.Classification;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Several rare earths named side by side, listed and not listed, with nothing that says which of them is there ("praseodymium,
/// neodymium and samarium"; "an alloy of neodymium, or of samarium"): each is only an alternative. So is an element whose content is spoken
/// of and not stated.
/// </summary>
public sealed class AlternativesJudge : IFactExtractor
{
    private static readonly HashSet<string> Unlisted = new(StringComparer.Ordinal) { "La", "Ce", "Pr", "Nd", "Pm" };

    private static readonly string[] ContentWords = ["含量", " content", " level", " concentration"];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        foreach (var element in sheet.Elements.Where(e => e.Start >= 0 && e.Kind == EvidenceKind.Name && IsContentUnstated(sheet, e)))
        {
            element.IsAlternative = true;
        }

        var named = sheet.Elements.Where(e => e.Counts && e.Start >= 0 && e.Kind == EvidenceKind.Name).ToList();
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

    // "镝含量见检测报告", "dysprosium content on request": the text speaks of a content and states none.
    private static bool IsContentUnstated(FactSheet sheet, ElementFact element)
    {
        var after = sheet.Reading.Lower[element.End..];
        foreach (var word in ContentWords)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return !element.Evidence.Any(e => e.Kind == EvidenceKind.Composition);
            }
        }

        return false;
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
