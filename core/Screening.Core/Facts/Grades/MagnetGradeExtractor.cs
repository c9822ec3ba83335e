using System.Text.RegularExpressions;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Grades;

/// <summary>
/// NdFeB grades: N30 to N55 with an ending for the working temperature (M, H, SH, UH, EH, AH/VH). The higher the ending, the likelier
/// dysprosium or terbium (makers' grade tables; likelihood, never proof).
/// </summary>
public sealed partial class MagnetGradeExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.Edition.Concepts.TryGetValue("ndfeb", out var ndfeb))
        {
            return;
        }

        if (!Grade().IsMatch(sheet.Reading.Plain))
        {
            return;
        }

        var text = sheet.Reading.Plain.ToString();
        var magnetNamed = sheet.HasConcept("magnet") || sheet.HasConcept("magnetMaterial");
        foreach (Match match in Grade().Matches(text))
        {
            var ending = match.Groups["ending"].Value;
            var bare = match.Groups["n"].Length == 0;
            if ((!magnetNamed && (bare || ending.Length < 2)) || (bare && ending.Length == 0))
            {
                continue;
            }

            var says = ending.Length == 0
                ? "grade of NdFeB magnet"
                : $"grade of NdFeB magnet; the ending {ending} {LikelihoodOf(ending)}";
            var evidence = sheet.EvidenceAt(EvidenceKind.Grade, match.Index, match.Index + match.Length, says);
            sheet.Concepts.Add(new ConceptFact(ndfeb, match.Index, match.Index + match.Length, evidence));
        }
    }

    private static string LikelihoodOf(string ending) => ending.ToUpperInvariant() switch
    {
        "M" or "H" => "may mean some dysprosium or terbium",
        "SH" => "often means dysprosium or terbium",
        _ => "nearly always means dysprosium or terbium",
    };

    [GeneratedRegex(@"(?<![A-Za-z0-9.\-])(?<n>[Nn]?)(?<number>2[89]|3[0-9]|4[0-9]|5[0-6])\s?(?<ending>[SsUuEeAaVvTt][Hh]|[MmHh])?(?:[TtZz])?(?![A-Za-z0-9%])", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}
