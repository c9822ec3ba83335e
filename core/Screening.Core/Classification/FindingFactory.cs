using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>Words a finding: why, what is missing, which status on the date, how sure the list's own statement is.</summary>
internal sealed class FindingFactory(Edition edition)
{
    /// <summary>The finding of a draft.</summary>
    public Finding Make(Draft draft, FactSheet sheet, DateOnly asOf)
    {
        var entry = draft.Entry;
        var status = StatusCalendar.StatusOn(edition, entry, asOf);
        return new Finding
        {
            Entry = entry.Code,
            Measure = entry.Measure,
            Match = draft.Match,
            Status = status,
            Why = Why(draft),
            Evidence = EvidenceOf(draft, sheet),
            Missing = Missing(draft),
            Neighbour = draft.Neighbour?.Id,
            Certainty = CertaintyOf(draft, status),
        };
    }

    private static BilingualText Why(Draft draft)
    {
        var title = draft.Entry.Title;
        var note = Recalled(draft);
        var (en, zh) = draft.Match switch
        {
            MatchKind.Listed => ($"The text names goods of {draft.Entry.Code}, {title.En}.", $"文本所述货物属于{draft.Entry.Code}（{title.Zh}）。"),
            MatchKind.MissingFacts => (
                $"The goods may fall under {draft.Entry.Code}, {title.En}; facts are missing that decide it.", $"货物可能属于{draft.Entry.Code}（{title.Zh}），尚缺判定所需信息。"),
            MatchKind.NearThreshold => (
                $"By its stated parameters the item lies outside {draft.Entry.Code}, {title.En}; a declaration must say so with the parameters.",
                $"按所述参数不属于{draft.Entry.Code}（{title.Zh}），但与之接近，申报时须注明“不属于管制物项”并填写具体参数。"),
            _ => ($"{draft.Neighbour!.Why.En}", draft.Neighbour.Why.Zh),
        };
        return new BilingualText(en + note.En, zh + note.Zh);
    }

    private static BilingualText Recalled(Draft draft)
    {
        var entry = draft.Entry;
        return entry.TextCertainty == Certainty.Recalled || entry.CodeCertainty == Certainty.Recalled
            ? new BilingualText(" The wording of this entry is recalled, not seen: compare it with the official text.", "该条目文本系回忆所得，未见原文，请核对官方文本。")
            : new BilingualText(string.Empty, string.Empty);
    }

    private static IReadOnlyList<MissingFact> Missing(Draft draft)
    {
        if (draft.Match == MatchKind.MissingFacts)
        {
            return [.. draft.Value.Missing.DistinctBy(m => m.Fact)];
        }

        return draft.Match == MatchKind.Grey && draft.Neighbour?.Question is { } question ? [new MissingFact(draft.Neighbour.Id, question)] : [];
    }

    // A finding always shows something: where the decisive fact stands in no single place, the whole text does.
    private static List<Evidence> EvidenceOf(Draft draft, FactSheet sheet)
    {
        var evidence = draft.Value.Evidence.Distinct().OrderBy(e => e.Field is null ? 0 : 1).ThenBy(e => e.Start).ThenBy(e => e.Length).ToList();
        if (evidence.Count == 0 && sheet.Reading.Length > 0)
        {
            evidence.Add(sheet.EvidenceAt(EvidenceKind.Context, 0, sheet.Reading.Length, "the whole description"));
        }

        return evidence;
    }

    private static Certainty CertaintyOf(Draft draft, LegalStatus status) =>
        new[] { draft.Entry.TextCertainty, draft.Entry.CodeCertainty, status.Certainty, draft.Neighbour?.Certainty ?? Certainty.Verbatim }.Max();
}
