using Microsoft.Extensions.Configuration;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Lists.Signing;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Lists;

/// <summary>Settings of the control list, below <c>Screening:Lists</c>.</summary>
public sealed class ListsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Lists";

    /// <summary>
    /// Path of an overlay: a file with what its author knows beyond the list, for example a formal extension. Relative to the current
    /// folder. It is laid over whatever edition is in use. Default none.
    /// </summary>
    public string? Overlay { get; init; }

    /// <summary>How often a host looks at most whether another edition was activated. Default 10 seconds; 1 second to 1 hour.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where newer editions come from. Default none: the shipped edition stays in use.</summary>
    public IReadOnlyList<FeedOptions> Feeds { get; init; } = [];

    /// <summary>The public keys whose signatures are believed, each as <c>name:BASE64</c>. Default none: every edition of a feed waits for a person.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>How often a feed is asked. Default 1 hour; 1 minute to 7 days.</summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Bytes of an edition at most. Default 16 MiB; 1 byte to 256 MiB.</summary>
    public long MaxBytes { get; init; } = 16 << 20;

    /// <summary>The default of <see cref="MaxAgeDays"/>.</summary>
    public const int DefaultMaxAgeDays = 60;

    /// <summary>Days from the last look at the law to the date answered for after which every answer says that the list is old. Default 60; 1 to 3,650.</summary>
    public int MaxAgeDays { get; init; } = DefaultMaxAgeDays;

    /// <summary>True makes every edition wait for a person. Default false.</summary>
    public bool AlwaysAsk { get; init; }

    /// <summary>Entries that may be added without asking a person. Default 20.</summary>
    public int MaxAdded { get; init; } = 20;

    /// <summary>Entries that may go without asking a person. Default 0: what was listed and no longer is, a person looks at.</summary>
    public int MaxRemoved { get; init; }

    /// <summary>Entries that may change without asking a person. Default 20.</summary>
    public int MaxChanged { get; init; } = 20;

    /// <summary>Other items (a measure's dates, substances, names, tariff codes) that may change without asking a person. Default 50.</summary>
    public int MaxOthers { get; init; } = 50;

    /// <summary>Lines screened before whose answer may change without asking a person. Default 100.</summary>
    public int MaxLines { get; init; } = 100;

    /// <summary>The feeds' keys; those that are none are left out.</summary>
    public IReadOnlyList<FeedKey> FeedKeys => [.. Given.Select(FeedKey.TryParse).OfType<FeedKey>()];

    // A setting that is set to nothing is not set.
    private IEnumerable<string> Given => Keys.Where(key => !string.IsNullOrWhiteSpace(key));

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static ListsOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<ListsOptions>() ?? new ListsOptions();

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    /// <param name="outbound">Which addresses may be called.</param>
    public IReadOnlyList<string> Violations(OutboundOptions outbound)
    {
        var violations = new List<string>();
        Within(LookEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(LookEvery), violations);
        Within(RefreshEvery, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7), nameof(RefreshEvery), violations);
        if (MaxBytes is < 1 or > (256 << 20))
        {
            violations.Add($"{Section}:MaxBytes must lie between 1 and {256 << 20}.");
        }

        if (MaxAgeDays is < 1 or > 3_650)
        {
            violations.Add($"{Section}:MaxAgeDays must lie between 1 and 3650.");
        }

        foreach (var (value, name) in new[] { (MaxAdded, nameof(MaxAdded)), (MaxRemoved, nameof(MaxRemoved)), (MaxChanged, nameof(MaxChanged)), (MaxOthers, nameof(MaxOthers)), (MaxLines, nameof(MaxLines)) })
        {
            if (value < 0)
            {
                violations.Add($"{Section}:{name} must be 0 or more.");
            }
        }

        foreach (var key in Given.Where(key => FeedKey.TryParse(key) is null))
        {
            violations.Add($"{Section}:Keys: '{(key.Length <= 20 ? key : key[..20])}' is no public key; copy the line that screening lists keygen printed.");
        }

        foreach (var name in FeedKeys.GroupBy(k => k.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            violations.Add($"{Section}:Keys holds two keys of the name {name}.");
        }

        CheckFeeds(outbound, violations);
        return violations;
    }

    private void CheckFeeds(OutboundOptions outbound, List<string> violations)
    {
        foreach (var feed in Feeds)
        {
            var name = feed.Name.Length is > 0 and <= 40 && feed.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? feed.Name : null;
            if (name is null)
            {
                violations.Add($"{Section}:Feeds: a feed has no Name of 1 to 40 letters, digits and '-'.");
            }

            if (feed.Url is null == feed.Blob is null)
            {
                violations.Add($"{Section}:Feeds: {name ?? "a feed"} needs either Url or Blob.");
            }
            else if (feed.Url is not null && (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var url) || outbound.ObjectionTo(url) is not null))
            {
                violations.Add($"{Section}:Feeds: the Url of {name ?? "a feed"} can't be called: {(Uri.TryCreate(feed.Url, UriKind.Absolute, out url) ? outbound.ObjectionTo(url) : "it is no address")}.");
            }
            else if (feed.Blob is not null && BlobName.Check(feed.Blob) is { } issue)
            {
                violations.Add($"{Section}:Feeds: {issue.Message}");
            }
        }

        foreach (var name in Feeds.GroupBy(f => f.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            violations.Add($"{Section}:Feeds holds two feeds of the name {name}.");
        }
    }

    private static void Within(TimeSpan value, TimeSpan least, TimeSpan most, string name, List<string> violations)
    {
        if (value < least || value > most)
        {
            violations.Add($"{Section}:{name} must lie between {least} and {most}.");
        }
    }
}
