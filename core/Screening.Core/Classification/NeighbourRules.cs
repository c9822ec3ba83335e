using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>
/// Applies the neighbour cases in their order: a finding that one applies to becomes presumedOutside or grey; a grey case that meets no
/// finding makes one of its own. What is listed after all keeps its finding, explained; what is on no list, or on another one, is said as
/// an issue of the line.
/// </summary>
internal sealed class NeighbourRules(Edition edition, ConceptTree tree)
{
    private readonly Neighbour[] neighbours = [.. edition.Neighbours];
    private readonly ConditionIndex index = new(tree, [.. edition.Neighbours.Select(n => n.When)]);

    /// <summary>Changes and adds drafts.</summary>
    public void Apply(FactSheet sheet, List<Draft> drafts)
    {
        Span<ulong> found = stackalloc ulong[index.Words];
        index.Find(sheet, found);
        var evaluator = new ConditionEvaluator(sheet);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var neighbour = neighbours[i];
            if ((found[i >> 6] & (1ul << i)) == 0 || !evaluator.MayHold(neighbour.When))
            {
                continue;
            }

            var value = evaluator.Evaluate(neighbour.When);
            if (value.Truth != Truth.True)
            {
                continue;
            }

            if (neighbour.AppliesTo.Count == 0)
            {
                Say(neighbour, sheet, drafts);
                continue;
            }

            var touched = Shape(sheet, neighbour, value, drafts);
            if (!touched && neighbour.Outcome == NeighbourOutcome.Grey)
            {
                AddOwn(neighbour, value, drafts);
            }
        }
    }

    private static void Say(Neighbour neighbour, FactSheet sheet, List<Draft> drafts)
    {
        if (neighbour.Outcome == NeighbourOutcome.ListedElsewhere)
        {
            sheet.Add(new Issue("listedElsewhere", IssueSeverity.Warning, neighbour.Id, neighbour.Why.En, "Look at that list too: this answer does not speak of it."));
        }
        else if (drafts.TrueForAll(d => d.Match is MatchKind.NearThreshold or MatchKind.PresumedOutside))
        {
            sheet.Add(new Issue("notListed", IssueSeverity.Info, neighbour.Id, neighbour.Why.En, null));
        }
    }

    private static bool Shape(FactSheet sheet, Neighbour neighbour, Evaluation value, List<Draft> drafts)
    {
        var touched = false;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!Applies(neighbour, drafts[i].Entry.Code))
            {
                continue;
            }

            touched = true;
            // A CAS number is of the substance itself, not of a part of finished goods: nothing presumes it away.
            var isFirm = drafts[i].Neighbour is not null || drafts[i].Match == MatchKind.NearThreshold || (neighbour.Outcome == NeighbourOutcome.PresumedOutside
                && (drafts[i].Value.Evidence.Any(e => e.Kind == EvidenceKind.Cas) || IsAnotherItem(sheet, drafts[i].Value, value)));
            if (isFirm)
            {
                continue;
            }

            var evidence = EvidenceOrder.Distinct([.. drafts[i].Value.Evidence, .. value.Evidence]);
            drafts[i] = drafts[i] with
            {
                Value = drafts[i].Value with { Evidence = evidence },
                Match = neighbour.Outcome switch
                {
                    NeighbourOutcome.PresumedOutside => MatchKind.PresumedOutside,
                    NeighbourOutcome.Grey => MatchKind.Grey,
                    _ => drafts[i].Match,
                },
                Neighbour = neighbour,
            };
        }

        return touched;
    }

    private static bool Applies(Neighbour neighbour, EntryCode code)
    {
        for (var i = 0; i < neighbour.AppliesTo.Count; i++)
        {
            if (code.IsWithin(neighbour.AppliesTo[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "SmCo magnets 100 pcs; headsets 20 pcs": finished goods in another part of the line say nothing of these.
    private static bool IsAnotherItem(FactSheet sheet, Evaluation draft, Evaluation presumption)
    {
        var goods = draft.Evidence.Where(e => e.Field is null).ToList();
        var products = presumption.Evidence.Where(e => e.Field is null).OrderBy(e => e.Start).ToArray();
        return goods.Count > 0 && products.Length > 0 && goods.Exists(g => ItemParts.AreApart(sheet.Reading.Source, g, products));
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
