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
        foreach (var element in sheet.Elements)
        {
            element.IsAlternative |= element.Start >= 0 && element.Kind == EvidenceKind.Name && IsContentUnstated(sheet, element);
        }

        if (sheet.Contents.Count > 0 || !sheet.Elements.Exists(e => IsNamed(e) && Unlisted.Contains(e.Symbol)) || !sheet.Elements.Exists(e => IsNamed(e) && !Unlisted.Contains(e.Symbol)))
        {
            return;
        }

        var named = sheet.Elements.FindAll(IsNamed);
        if (!IsBareOrOr(sheet, named))
        {
            return;
        }

        foreach (var element in named)
        {
            element.IsAlternative |= !Unlisted.Contains(element.Symbol);
        }
    }

    private static bool IsNamed(ElementFact element) => element.Counts && element.Start >= 0 && element.Kind == EvidenceKind.Name;

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
