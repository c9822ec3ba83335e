namespace Screening.Pipeline.Lists.Feeds;

/// <summary>What is known of all feeds, and what waits for a person.</summary>
/// <param name="At">When the feeds were last looked at, UTC.</param>
/// <param name="Feeds">Each feed of the settings that was ever asked.</param>
/// <param name="Pending">Names of the editions that wait for a person.</param>
public sealed record RefreshReport(DateTimeOffset At, IReadOnlyList<FeedReport> Feeds, IReadOnlyList<string> Pending);
