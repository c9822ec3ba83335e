using System.Collections.Frozen;
using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>Words a finding: why, what is missing, which status on the date, how sure the list's own statement is.</summary>
internal sealed class FindingFactory(Edition edition)
{
    private readonly DayStatuses calendar = new(edition);
    private readonly FrozenDictionary<EntryCode, EntrySentences> sentences = edition.Entries.Values.ToFrozenDictionary(e => e.Code, e => new EntrySentences(e));

    // What of an entry's official text was not seen, where an answer rests on it.
    private readonly FrozenDictionary<EntryCode, Gap[]> gaps = edition.Entries.Values.ToFrozenDictionary(
        e => e.Code, e => e.Gaps.Select(key => edition.Gaps[key]).Where(gap => gap.TouchesAnswers).ToArray());

    /// <summary>The finding of a draft.</summary>
    public Finding Make(Draft draft, FactSheet sheet, DateOnly asOf)
    {
        var entry = draft.Entry;
        var status = calendar.StatusOn(entry, asOf);
        return new Finding
        {
            Entry = entry.Code,
            Measure = entry.Measure,
            Match = draft.Match,
            Status = status,
            Why = sentences[entry.Code].Why(draft.Match, draft.Neighbour),
            Evidence = EvidenceOf(draft, sheet),
            Missing = Missing(draft),
            Neighbour = draft.Neighbour?.Id,
            Gaps = gaps[entry.Code],
            Certainty = CertaintyOf(draft, status),
        };
    }

    private static IReadOnlyList<MissingFact> Missing(Draft draft)
    {
        if (draft.Match == MatchKind.MissingFacts)
        {
            return draft.Value.Missing.Count < 2 ? draft.Value.Missing : [.. draft.Value.Missing.DistinctBy(m => m.Fact)];
        }

        return draft.Match == MatchKind.Grey && draft.Neighbour?.Question is { } question ? [new MissingFact(draft.Neighbour.Id, question)] : [];
    }

    // A finding always shows something: where the decisive fact stands in no single place, the whole text does.
    private static List<Evidence> EvidenceOf(Draft draft, FactSheet sheet)
    {
        var evidence = EvidenceOrder.ByPlace(draft.Value.Evidence);
        if (evidence.Count == 0 && sheet.Reading.Length > 0)
        {
            evidence.Add(sheet.EvidenceAt(EvidenceKind.Context, 0, sheet.Reading.Length, "the whole description"));
        }

        return evidence;
    }

    private static Certainty CertaintyOf(Draft draft, LegalStatus status) =>
        (Certainty)Math.Max(
            Math.Max(Math.Max((int)draft.Entry.TextCertainty, (int)draft.Entry.CodeCertainty), (int)draft.Entry.RuleCertainty),
            Math.Max((int)status.Certainty, (int)(draft.Neighbour?.Certainty ?? Certainty.Verbatim)));
}
