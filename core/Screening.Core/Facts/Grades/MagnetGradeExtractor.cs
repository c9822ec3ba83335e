using System.Buffers;
using System.Text.RegularExpressions;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Grades;

/// <summary>
/// NdFeB grades: N30 to N55 with an ending for the working temperature (M, H, SH, UH, EH, AH/VH). The higher the ending, the likelier
/// dysprosium or terbium (makers' grade tables; likelihood, never proof). SmCo grades: YXG-28H, YX-24, XGS-200, S240, SmCo 30 (GB/T 4180
/// and makers' tables); what they name is samarium-cobalt.
/// </summary>
public sealed partial class MagnetGradeExtractor : IFactExtractor
{
    private static readonly SearchValues<string> SureSmCo = SearchValues.Create(["YXG", "SmCo", "SMCO"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.Edition.Concepts.TryGetValue("ndfeb", out var ndfeb))
        {
            return;
        }

        var plain = sheet.Reading.Plain;
        var magnetNamed = sheet.HasConcept("magnet") || sheet.HasConcept("magnetMaterial");
        if (!(magnetNamed ? plain.ContainsAnyInRange('0', '9') : MayStandAlone(plain)) || (!Grade().IsMatch(plain) && !SmCoGrade().IsMatch(plain)))
        {
            return;
        }

        var text = plain.ToString();
        ReadSmCo(sheet, text);
        magnetNamed = sheet.HasConcept("magnet") || sheet.HasConcept("magnetMaterial");
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

    // N42SH, YXG-28 and SmCo 30 count without a magnet in the line: an N before a number, or the words themselves.
    private static bool MayStandAlone(ReadOnlySpan<char> plain)
    {
        for (var at = 0; at + 1 < plain.Length; at++)
        {
            if (char.IsAsciiDigit(plain[at + 1]) && plain[at] is 'N' or 'n')
            {
                return true;
            }
        }

        return plain.IndexOfAny(SureSmCo) >= 0;
    }

    // XGS, S, YX and XG are firewalls, sizes and type codes too: only YXG stands without a magnet in the line.
    private static void ReadSmCo(FactSheet sheet, string text)
    {
        if (!sheet.Edition.Concepts.TryGetValue("smco", out var smco))
        {
            return;
        }

        var magnetNamed = sheet.HasConcept("magnet");
        foreach (Match match in SmCoGrade().Matches(text))
        {
            if (magnetNamed || match.Groups["sure"].Success)
            {
                var evidence = sheet.EvidenceAt(EvidenceKind.Grade, match.Index, match.Index + match.Length, "grade of samarium-cobalt magnet");
                sheet.Concepts.Add(new ConceptFact(smco, match.Index, match.Index + match.Length, evidence));
            }
        }
    }

    private static string LikelihoodOf(string ending) => ending.ToUpperInvariant() switch
    {
        "M" or "H" => "may mean some dysprosium or terbium",
        "SH" => "often means dysprosium or terbium",
        _ => "nearly always means dysprosium or terbium",
    };

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:(?<sure>YXG|SmCo|SMCO)[\- ]?(?:1[5-9]|2[0-9]|3[0-6])(?:/\d{2})?|(?:YX|XG)[\- ]?(?:1[5-9]|2[0-9]|3[0-6])(?:/\d{2,3})?|(?:XGS|S)[\- ]?(?:1[6-9]\d|2[0-9]\d)(?:/\d{2,3})?)[A-Z]{0,2}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SmCoGrade();

    [GeneratedRegex(@"(?<![A-Za-z0-9.\-])(?<n>[Nn]?)(?<number>2[89]|3[0-9]|4[0-9]|5[0-6])\s?(?<ending>[SsUuEeAaVvTt][Hh]|[MmHh])?(?:[TtZz])?(?![A-Za-z0-9%])", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}
