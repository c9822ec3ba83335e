using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Formulas;

/// <summary>
/// Whether a line speaks of substances apart from one word of it: what a word that is a formula, a trade code or an element's bare
/// name in one line, and a type code, a brand or a street in the next, has to show.
/// </summary>
internal static class ChemicalCompany
{
    // Letters that a line about a substance may have besides its formula: 5 kg, 3N, 99.9 pct.
    private const int FewLetters = 6;

    /// <summary>True when the line holds another sign of chemistry, or hardly any other letters.</summary>
    public static bool IsBeside(FactSheet sheet, int start, int end, int fewLetters = FewLetters)
    {
        bool Outside(int from, int to) => to <= start || from >= end;
        return sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Form or ConceptKind.Material or ConceptKind.Domain && Outside(c.Start, c.End))
            || sheet.Concepts.Exists(c => c.Concept.Id is "gradeWords")
            || sheet.Substances.Exists(s => Outside(s.Start, s.End))
            || sheet.Elements.Exists(e => Outside(e.Start, e.End) && (e.Kind != EvidenceKind.Formula || sheet.PlainAt(e.Start, e.End).IndexOfAnyInRange('a', 'z') >= 0))
            || sheet.Reading.Plain.IndexOf('%') >= 0
            || LettersOutside(sheet, start, end) <= fewLetters;
    }

    /// <summary>Letters of any script that stand outside a place, in the same part of the line: semicolons and line ends divide items.</summary>
    public static int LettersOutside(FactSheet sheet, int start, int end)
    {
        var lower = sheet.Reading.Lower;
        var from = lower[..start].LastIndexOfAny(';', '\n') + 1;
        var length = lower[end..].IndexOfAny(';', '\n');
        return Letters(lower[from..start]) + Letters(length < 0 ? lower[end..] : lower.Slice(end, length));
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var unit in text)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
        }

        return letters;
    }
}
