using System.Numerics;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>Turns the facts of a line into findings, verdict and licence.</summary>
internal sealed class FindingBuilder(Edition edition, ConceptTree tree)
{
    // Up to here comparing each with each is cheaper than a dictionary.
    private const int Few = 8;

    private readonly NeighbourRules neighbours = new(edition, tree);
    private readonly EntryIndex entries = new(edition, tree);
    private readonly FindingFactory factory = new(edition);

    /// <summary>The result for one line.</summary>
    public LineResult Build(FactSheet sheet, DateOnly asOf)
    {
        var drafts = new List<Draft>();
        foreach (var element in sheet.Elements)
        {
            if (element.Counts)
            {
                AddForElement(sheet, element, drafts);
            }
        }

        AddForOthers(sheet, drafts);
        neighbours.Apply(sheet, drafts);
        AddForHints(sheet, drafts);
        return Conclude(Merge(drafts).ConvertAll(d => factory.Make(d, sheet, asOf)), sheet.Issues);
    }

    /// <summary>The result by its findings, which are put in order, and issues.</summary>
    public static LineResult Conclude(List<Finding> findings, IReadOnlyList<Issue> issues)
    {
        if (findings.Count == 0 && issues.Count == 0)
        {
            return LineResult.Nothing;
        }

        findings.Sort(Compare);
        var verdict = VerdictOf(findings);
        return new LineResult { Verdict = verdict, Licence = LicenceOf(findings, verdict), Findings = findings, Issues = [.. issues] };
    }

    // Each material finds the most particular entry of each measure that it satisfies.
    private void AddForElement(FactSheet sheet, ElementFact element, List<Draft> drafts)
    {
        var candidates = entries.OfElement(element.Number);
        if (candidates.Length == 0 || (element.Forms.Contains("magnet") && sheet.HasConcept("magnetMaterial")))
        {
            return;
        }

        var evaluator = new ConditionEvaluator(sheet, element);
        foreach (var entry in candidates)
        {
            var value = evaluator.MayHold(entry.Rule!) ? evaluator.Evaluate(entry.Rule!) : Evaluation.No;
            if (value.Truth != Truth.False)
            {
                drafts.Add(new Draft(entry, value));
                return;
            }
        }
    }

    private void AddForOthers(FactSheet sheet, List<Draft> drafts)
    {
        Span<ulong> found = stackalloc ulong[entries.Words];
        entries.Find(sheet, found);
        var evaluator = new ConditionEvaluator(sheet);
        for (var word = 0; word < found.Length; word++)
        {
            for (var bits = found[word]; bits != 0; bits &= bits - 1)
            {
                var entry = entries[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                var value = evaluator.MayHold(entry.Rule!) ? evaluator.Evaluate(entry.Rule!) : Evaluation.No;
                if (value.Truth != Truth.False || value.IsNearMiss)
                {
                    drafts.Add(new Draft(entry, value));
                }
            }
        }
    }

    // A vague line under a heading of the domain is for a person: which of the headings' goods is it?
    private void AddForHints(FactSheet sheet, List<Draft> drafts)
    {
        if (drafts.Count == 0 && sheet.Issues.Count > 0 && sheet.Issues.Any(i => i.Code == "vagueDescription") && VagueText.HasHint(sheet))
        {
            drafts.AddRange(HintDrafts.Of(edition, sheet));
        }
    }

    private static List<Draft> Merge(List<Draft> drafts)
    {
        if (drafts.Count < 2)
        {
            return drafts;
        }

        var merged = HasTwice(drafts) ? Joined(drafts) : drafts;
        if (!merged.Exists(IsGroup))
        {
            return merged;
        }

        // A group says nothing new beside an entry of its own that stands at least as firmly.
        return merged.FindAll(d => !IsGroup(d)
            || !merged.Exists(o => o != d && o.Entry.Code.IsWithin(d.Entry.Code) && MatchRank.Of(o.Match) <= MatchRank.Of(d.Match)));
    }

    private static bool IsGroup(Draft draft) => draft.Entry.Kind == EntryKind.Group;

    private static bool HasTwice(List<Draft> drafts)
    {
        if (drafts.Count > Few)
        {
            return true;
        }

        for (var i = 1; i < drafts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (drafts[i].Entry.Code == drafts[j].Entry.Code)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<Draft> Joined(List<Draft> drafts)
    {
        var joints = new OrderedDictionary<EntryCode, DraftJoint>();
        foreach (var draft in drafts)
        {
            if (!joints.TryAdd(draft.Entry.Code, new DraftJoint(draft)))
            {
                joints[draft.Entry.Code].Add(draft);
            }
        }

        return [.. joints.Values.Select(j => j.Join())];
    }

    internal static int Compare(Finding a, Finding b)
    {
        var byMatch = MatchRank.Of(a.Match).CompareTo(MatchRank.Of(b.Match));
        return byMatch != 0 ? byMatch : a.Entry.CompareTo(b.Entry);
    }

    internal static Verdict VerdictOf(List<Finding> findings) =>
        findings.Exists(f => f.Match == MatchKind.Listed) ? Verdict.Controlled
        : findings.Exists(f => f.Match is MatchKind.MissingFacts or MatchKind.Grey) ? Verdict.Review
        : Verdict.NoMatch;

    internal static Licence LicenceOf(List<Finding> findings, Verdict verdict)
    {
        if (verdict != Verdict.Controlled)
        {
            return verdict == Verdict.Review ? Licence.Review : Licence.None;
        }

        return findings.Exists(f => f is { Match: MatchKind.Listed, Status.Kind: StatusKind.InForce }) ? Licence.Required
            : findings.Exists(f => f is { Match: MatchKind.Listed, Status.Kind: StatusKind.Uncertain }) ? Licence.Uncertain
            : Licence.NotInForce;
    }
}
