using Screening.Core;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>What is known of one feed.</summary>
public sealed record FeedReport
{
    /// <summary>The feed's name.</summary>
    public required string Feed { get; init; }

    /// <summary>When it was last asked, UTC.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>When it last answered as a feed does, UTC; null when it never did.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>What became of it.</summary>
    public required RefreshOutcome Outcome { get; init; }

    /// <summary>Name and short hash of the edition that it publishes; null while that is not known.</summary>
    public string? Edition { get; init; }

    /// <summary>Why it failed or was refused; null when it did not.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Looks in a row that ended without success.</summary>
    public int Failures { get; init; }

    /// <summary>When it is asked again, UTC.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>The tag by which it is asked again; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>The time by which it is asked again; null for none.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
