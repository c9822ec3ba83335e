using System.Numerics;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>Turns the facts of a line into findings, verdict and licence.</summary>
internal sealed class FindingBuilder(Edition edition, ConceptTree tree)
{
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
        if (drafts.Count == 0 && sheet.Issues.Any(i => i.Code == "vagueDescription") && VagueText.HasHint(sheet))
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

        var joints = new OrderedDictionary<EntryCode, DraftJoint>();
        foreach (var draft in drafts)
        {
            if (!joints.TryAdd(draft.Entry.Code, new DraftJoint(draft)))
            {
                joints[draft.Entry.Code].Add(draft);
            }
        }

        var merged = joints.Values.Select(j => j.Join()).ToList();

        // A group says nothing new beside an entry of its own that stands at least as firmly.
        merged.RemoveAll(d => d.Entry.Kind == EntryKind.Group
            && merged.Exists(o => o != d && o.Entry.Code.IsWithin(d.Entry.Code) && MatchRank.Of(o.Match) <= MatchRank.Of(d.Match)));
        return merged;
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

        var listed = findings.Where(f => f.Match == MatchKind.Listed).Select(f => f.Status.Kind).ToList();
        return listed.Contains(StatusKind.InForce) ? Licence.Required
            : listed.Contains(StatusKind.Uncertain) ? Licence.Uncertain
            : Licence.NotInForce;
    }
}
