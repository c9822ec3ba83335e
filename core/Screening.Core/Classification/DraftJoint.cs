namespace Screening.Core.Classification;

/// <summary>The drafts of one entry: the firmest, the first of several as firm, with the evidence of all, the firmest's first.</summary>
internal sealed class DraftJoint(Draft first)
{
    private readonly LinkedList<Draft> drafts = new([first]);

    /// <summary>Takes another draft of the entry.</summary>
    public void Add(Draft draft)
    {
        if (MatchRank.Of(draft.Match) < MatchRank.Of(drafts.First!.Value.Match))
        {
            drafts.AddFirst(draft);
        }
        else
        {
            drafts.AddLast(draft);
        }
    }

    /// <summary>One draft for all.</summary>
    public Draft Join()
    {
        var firmest = drafts.First!.Value;
        return drafts.Count == 1
            ? firmest
            : firmest with { Value = firmest.Value with { Evidence = EvidenceOrder.Distinct([.. drafts.SelectMany(d => d.Value.Evidence)]) } };
    }
}
