using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>Joins what was found in the pieces of one long text: one finding an entry, with the evidence of all pieces.</summary>
internal sealed class ResultJoin(Edition edition)
{
    private readonly Dictionary<EntryCode, Joint> joints = [];
    private readonly List<Issue> issues = [];
    private readonly HashSet<Issue> known = [];

    /// <summary>Takes the result of the piece that begins at a place.</summary>
    public void Add(LineResult piece, int start)
    {
        foreach (var finding in piece.Findings)
        {
            if (!joints.TryGetValue(finding.Entry, out var joint))
            {
                joints.Add(finding.Entry, joint = new Joint(finding));
            }

            joint.Add(finding, start);
        }

        foreach (var issue in piece.Issues)
        {
            if (known.Add(issue))
            {
                issues.Add(issue);
            }
        }
    }

    /// <summary>The result of the whole text.</summary>
    public LineResult Result()
    {
        var findings = joints.Values.Select(j => j.Finding()).ToList();
        findings.RemoveAll(f => edition.Entries[f.Entry].Kind == EntryKind.Group && findings.Exists(o => IsLeafOf(o, f)));
        return FindingBuilder.Conclude(findings, issues);
    }

    private bool IsLeafOf(Finding leaf, Finding group) =>
        leaf != group && edition.Entries[leaf.Entry].Kind == EntryKind.Leaf && leaf.Entry.IsWithin(group.Entry)
        && MatchRank.Of(leaf.Match) <= MatchRank.Of(group.Match);

    private sealed class Joint(Finding first)
    {
        private readonly List<Evidence> evidence = [];
        private readonly List<MissingFact> missing = [];
        private Finding firmest = first;

        public void Add(Finding finding, int start)
        {
            if (MatchRank.Of(finding.Match) < MatchRank.Of(firmest.Match))
            {
                firmest = finding;
                missing.Clear();
            }

            if (finding.Match == firmest.Match)
            {
                missing.AddRange(finding.Missing.Where(m => !missing.Contains(m)));
            }

            evidence.AddRange(finding.Evidence.Select(e => e.Field is null ? e with { Start = e.Start + start } : e));
        }

        public Finding Finding() => firmest with { Evidence = EvidenceOrder.ByPlace(evidence), Missing = missing };
    }
}
