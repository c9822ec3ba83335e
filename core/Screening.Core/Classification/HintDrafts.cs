using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>The findings of a line that names no goods under a heading in which listed goods fall.</summary>
internal static class HintDrafts
{
    private static readonly BilingualText Question = new(
        "What exactly are the goods: name, composition with each rare earth, CAS number, use?", "货物究竟是什么：品名、成分（各稀土元素含量）、CAS 号、用途？");

    /// <summary>One draft on the heading's weightiest entry.</summary>
    public static IEnumerable<Draft> Of(Edition edition, FactSheet sheet)
    {
        var magnets = sheet.TariffDigits is { } digits && digits.StartsWith("850511", StringComparison.Ordinal);
        var code = EntryCode.Parse(magnets ? "1C905.a.4" : "1C905");
        if (!edition.Entries.TryGetValue(code, out var entry))
        {
            yield break;
        }

        var evidence = sheet.Concepts.Where(c => c.Concept.Kind is ConceptKind.Domain or ConceptKind.Vague).Select(c => c.Evidence).ToList();
        if (sheet.Line.TariffCode is { } declared)
        {
            evidence.Add(FactSheet.EvidenceIn("hs", declared, EvidenceKind.TariffCode, "declared under a heading in which listed goods fall"));
        }

        yield return new Draft(entry, Evaluation.Open(new MissingFact("goods", Question), evidence));
    }
}
