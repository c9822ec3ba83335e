namespace Screening.Pipeline.Decisions;

/// <summary>A decision with what later ones made of it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="SecondedBy">Who agreed; null for nobody.</param>
public sealed record DecisionRecord(Decision Decision, DecisionState State, Signer? SecondedBy)
{
    /// <summary>True for a confirmation or an override that holds.</summary>
    public bool Decides => State == DecisionState.InEffect && Decision.Kind is DecisionKind.Confirm or DecisionKind.Override;

    /// <summary>The records of one line.</summary>
    /// <param name="decisions">All decisions of the line, by place.</param>
    public static IReadOnlyList<DecisionRecord> Of(IReadOnlyList<Decision> decisions)
    {
        var records = new List<DecisionRecord>(decisions.Count);
        foreach (var decision in decisions)
        {
            var second = decisions.FirstOrDefault(later => later.Kind == DecisionKind.Second && later.Target == decision.Id);
            var isWithdrawn = decisions.Any(later => later.Kind == DecisionKind.Withdraw && later.Target == decision.Id);
            var state = isWithdrawn ? DecisionState.Withdrawn : decision.NeedsSecond && second is null ? DecisionState.Pending : DecisionState.InEffect;
            records.Add(new DecisionRecord(decision, state, second?.By));
        }

        // What is pending takes nobody's place.
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Decides && records.Skip(i + 1).Any(later => later.Decides && later.Decision.Entry == records[i].Decision.Entry))
            {
                records[i] = records[i] with { State = DecisionState.Superseded };
            }
        }

        return records;
    }
}
