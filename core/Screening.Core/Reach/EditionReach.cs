using System.Collections.Concurrent;
using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Reach;

/// <summary>
/// Which lines the change from one edition to another can touch, told by their facts, so that only those are classified anew. It may name
/// more lines than change and never fewer: where it says no, both editions give answers of the same <see cref="AnswerEssence"/>. Shared by
/// all threads.
/// </summary>
public sealed class EditionReach
{
    private static readonly EntryCode[] Hints = [EntryCode.Parse("1C905.a.4"), EntryCode.Parse("1C905")];

    private readonly Classifier before;
    private readonly Classifier after;
    private readonly ListChange change;
    private readonly RuleTriggers triggers;
    private readonly ReadWith readBefore;
    private readonly ReadWith readAfter;
    private readonly bool touchesHints;
    private readonly ConcurrentDictionary<DateOnly, IReadOnlySet<EntryCode>> law = new();

    private EditionReach(Classifier before, Classifier after, ListChange change)
    {
        this.before = before;
        this.after = after;
        this.change = change;
        triggers = new RuleTriggers(change.EntriesDiffer.SelectMany(
            code => new[] { before.Edition.Entries.GetValueOrDefault(code)?.Rule, after.Edition.Entries.GetValueOrDefault(code)?.Rule }).OfType<Condition>());
        readBefore = new ReadWith(before, change.NeighboursBefore);
        readAfter = new ReadWith(after, change.NeighboursAfter);
        touchesHints = Hints.Any(change.EntriesDiffer.Contains);
    }

    /// <summary>The engine on the edition that the lines were screened with.</summary>
    public Classifier ClassifierBefore => before;

    /// <summary>
    /// True when no line's facts, rules or neighbour cases differ: only lines in which an entry was found can change, by the law's dates. Then
    /// nothing but what was found before need be looked at.
    /// </summary>
    public bool IsOfLawOnly => change.IsOfLawOnly;

    /// <summary>Entries that came, went, or have another rule, kind or measure, by code.</summary>
    public IReadOnlyList<EntryCode> EntriesChanged => [.. change.EntriesDiffer.OrderBy(code => code.Value, StringComparer.Ordinal)];

    /// <summary>Compares two editions.</summary>
    /// <param name="before">The engine on the edition that the lines were screened with.</param>
    /// <param name="after">The engine on the other edition.</param>
    public static EditionReach Between(Classifier before, Classifier after) => new(before, after, ListChange.Between(before.Edition, after.Edition));

    /// <summary>The entries of both editions whose status on a date differs.</summary>
    public IReadOnlySet<EntryCode> LawChangedOn(DateOnly date) => law.GetOrAdd(date, day => after.Edition.Entries.Values
        .Where(entry => before.Edition.Entries.TryGetValue(entry.Code, out var was)
            && StatusCalendar.StatusOn(before.Edition, was, day).Kind != StatusCalendar.StatusOn(after.Edition, entry, day).Kind)
        .Select(entry => entry.Code).ToHashSet());

    /// <summary>True when the change can touch a line's answer.</summary>
    /// <param name="line">The line.</param>
    /// <param name="asOf">The date it was and will be answered for.</param>
    /// <param name="found">Codes of the entries that the first edition found, on whatever match.</param>
    public bool CanTouch(GoodsLine line, DateOnly asOf, IEnumerable<EntryCode> found) => LawTouches(asOf, found) || FactsTouch(line);

    /// <summary>True when the status of an entry that was found differs on the date.</summary>
    public bool LawTouches(DateOnly asOf, IEnumerable<EntryCode> found)
    {
        var changed = LawChangedOn(asOf);
        return changed.Count > 0 && found.Any(changed.Contains);
    }

    /// <summary>True when the line holds a fact that the two editions read or judge in different ways.</summary>
    public bool FactsTouch(GoodsLine line)
    {
        if (change.IsOfLawOnly)
        {
            return false;
        }

        var reads = readBefore.Reads(line);
        if (!change.ReadsTheSame && reads != readAfter.Reads(line))
        {
            return true;
        }

        // A text of many pieces is read piece by piece; it is as likely to hold what differs as not.
        return reads && (change.IsEverything || line.Text.Length > LongText.Longest || Read(line));
    }

    private bool Read(GoodsLine line)
    {
        var sheet = readAfter.Facts(line);
        var touches = Touches(sheet, readAfter) || (change.ReadsTheSame ? readBefore.MayMeetNeighbour(sheet) : ReadsOtherwise(line, sheet));
        readAfter.GiveBack(sheet);
        return touches;
    }

    private bool ReadsOtherwise(GoodsLine line, FactSheet sheet)
    {
        var old = readBefore.Facts(line);
        var touches = Touches(old, readBefore) || !SameHits(old.Hits, sheet.Hits);
        readBefore.GiveBack(old);
        return touches;
    }

    private bool Touches(FactSheet sheet, ReadWith with) =>
        triggers.AreIn(sheet)
        || with.MayMeetNeighbour(sheet)
        || (touchesHints && VagueText.HasHint(sheet))
        || (change.ConceptsDiffer.Count > 0 && sheet.Concepts.Exists(fact => change.ConceptsDiffer.Contains(fact.Concept.Id)))
        || (change.SubstancesDiffer.Count > 0 && sheet.Substances.Exists(fact => change.SubstancesDiffer.Contains(fact.Substance.Id)))
        || (sheet.TariffDigits is { } digits && change.TariffCodesDiffer.Any(code => digits.StartsWith(code, StringComparison.Ordinal)))
        || change.CasDiffer.Any(cas => HoldsCas(sheet, cas));

    // A number with a wrong check digit, or inside a longer code, leaves no substance behind, only a doubt.
    private static bool HoldsCas(FactSheet sheet, string cas) =>
        sheet.Reading.Plain.IndexOf(cas, StringComparison.Ordinal) >= 0 || sheet.Line.Cas?.Contains(cas, StringComparison.Ordinal) == true;

    private static bool SameHits(List<TermHit> before, List<TermHit> after)
    {
        if (before.Count != after.Count)
        {
            return false;
        }

        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].Start != after[i].Start || before[i].End != after[i].End || before[i].Repaired != after[i].Repaired || !IsSame(before[i].Term, after[i].Term))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(Term before, Term after) =>
        before.Kind == after.Kind && before.Name == after.Name
        && string.Equals(before.Element?.Symbol ?? before.Substance?.Id ?? before.Concept?.Id, after.Element?.Symbol ?? after.Substance?.Id ?? after.Concept?.Id, StringComparison.Ordinal);
}
