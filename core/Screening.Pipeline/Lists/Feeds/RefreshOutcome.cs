namespace Screening.Pipeline.Lists.Feeds;

/// <summary>What became of one look at a feed.</summary>
public enum RefreshOutcome
{
    /// <summary>The feed publishes what is known already.</summary>
    Unchanged,

    /// <summary>A new edition went live.</summary>
    Activated,

    /// <summary>A new edition waits for a person.</summary>
    Pending,

    /// <summary>What the feed publishes is not believed; the edition in use stays.</summary>
    Refused,

    /// <summary>The feed could not be read; the edition in use stays.</summary>
    Failed,
}
