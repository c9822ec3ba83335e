using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>Descriptions that name no goods: parts, samples, chemicals, as per invoice, 货物.</summary>
internal static class VagueText
{
    private const int Shortest = 64;

    private static readonly string[] Headings = ["2805", "2846", "850511"];

    /// <summary>True when a text is short enough to be looked at for vagueness.</summary>
    public static bool IsShort(string text) => text.Length <= Shortest;

    /// <summary>Adds the issue, and the finding-to-be of a vague line under a heading of the domain, to the sheet.</summary>
    public static void Judge(FactSheet sheet)
    {
        if (sheet.Reading.Length > Shortest || sheet.Elements.Count > 0 || sheet.Substances.Count > 0 || !SaysNothing(sheet))
        {
            return;
        }

        sheet.Add(new Issue(
            "vagueDescription", IssueSeverity.Warning, "text", $"'{sheet.Reading.Source.Trim()}' names no goods.",
            "Ask for the product's name, composition or CAS number and use."));
    }

    /// <summary>True when a vague line is declared under a heading of the domain or says rare earth.</summary>
    public static bool HasHint(FactSheet sheet) =>
        sheet.Concepts.Exists(c => !c.IsNegated && c.Concept.Kind == ConceptKind.Domain)
        || (sheet.TariffDigits is { } digits && Headings.Any(h => digits.StartsWith(h, StringComparison.Ordinal)));

    // Every word is a vague one, a number, a filler or a form that anything could have.
    private static bool SaysNothing(FactSheet sheet)
    {
        var covered = 0;
        var vague = false;
        foreach (var concept in sheet.Concepts.Where(c => c.Start >= 0))
        {
            var empty = concept.Concept.Kind is ConceptKind.Vague or ConceptKind.Domain || concept.Concept.Id is "powder" or "metal" or "compound" or "oxide";
            vague |= empty;
            covered += empty ? concept.End - concept.Start : 0;
        }

        var letters = 0;
        foreach (var unit in sheet.Reading.Lower)
        {
            letters += char.IsAsciiLetter(unit) || Text.CharacterFolding.IsCjk(unit) ? 1 : 0;
        }

        return letters == 0 || (vague && covered >= letters - 8 && covered * 10 >= letters * 6);
    }
}
