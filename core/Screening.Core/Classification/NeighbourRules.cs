using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>
/// Applies the neighbour cases in their order: a finding that one applies to becomes presumedOutside or grey; a grey case that meets no
/// finding makes one of its own.
/// </summary>
internal sealed class NeighbourRules(Edition edition)
{
    private readonly Neighbour[] neighbours = [.. edition.Neighbours.Where(n => n.AppliesTo.Count > 0)];

    /// <summary>Changes and adds drafts.</summary>
    public void Apply(FactSheet sheet, List<Draft> drafts)
    {
        var evaluator = new ConditionEvaluator(sheet);
        foreach (var neighbour in neighbours)
        {
            if (!evaluator.MayHold(neighbour.When))
            {
                continue;
            }

            var value = evaluator.Evaluate(neighbour.When);
            if (value.Truth != Truth.True)
            {
                continue;
            }

            var touched = Shape(neighbour, value, drafts);
            if (!touched && neighbour.Outcome == NeighbourOutcome.Grey)
            {
                AddOwn(neighbour, value, drafts);
            }
        }
    }

    private static bool Shape(Neighbour neighbour, Evaluation value, List<Draft> drafts)
    {
        var touched = false;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!neighbour.AppliesTo.Any(c => drafts[i].Entry.Code.IsWithin(c)))
            {
                continue;
            }

            touched = true;
            // A CAS number is of the substance itself, not of a part of finished goods: nothing presumes it away.
            var firm = neighbour.Outcome == NeighbourOutcome.PresumedOutside && drafts[i].Value.Evidence.Any(e => e.Kind == EvidenceKind.Cas);
            if (drafts[i].Neighbour is not null || drafts[i].Match == MatchKind.NearThreshold || firm)
            {
                continue;
            }

            var evidence = drafts[i].Value.Evidence.Concat(value.Evidence).Distinct().ToList();
            drafts[i] = drafts[i] with
            {
                Value = drafts[i].Value with { Evidence = evidence },
                Match = neighbour.Outcome == NeighbourOutcome.PresumedOutside ? MatchKind.PresumedOutside : MatchKind.Grey,
                Neighbour = neighbour,
            };
        }

        return touched;
    }

    private void AddOwn(Neighbour neighbour, Evaluation value, List<Draft> drafts)
    {
        var measures = new HashSet<MeasureId>();
        foreach (var code in neighbour.AppliesTo)
        {
            if (edition.Entries.TryGetValue(code, out var entry) && measures.Add(entry.Measure))
            {
                drafts.Add(new Draft(entry, value) { Match = MatchKind.Grey, Neighbour = neighbour });
            }
        }
    }
}
