namespace Screening.Pipeline.Lists.Feeds;

/// <summary>One feed of editions, below <c>Screening:Lists:Feeds</c>: an address, or a blob of the store.</summary>
public sealed class FeedOptions
{
    /// <summary>What the feed is called in health and lists: 1 to 40 letters, digits and '-'.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address of its <c>feed.json</c>; null for a feed that is a blob.</summary>
    public string? Url { get => field; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>Name of its <c>feed.json</c> in the container <c>feeds</c> of the store; null for a feed with an address.</summary>
    public string? Blob { get => field; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }
}
