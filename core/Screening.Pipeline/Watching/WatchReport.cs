namespace Screening.Pipeline.Watching;

/// <summary>What the watch knows.</summary>
/// <param name="At">When it last looked, UTC.</param>
/// <param name="Pages">The pages, in the order of the settings.</param>
/// <param name="Announcements">Every announcement that was reported and is still on no edition in use, newest first.</param>
public sealed record WatchReport(DateTimeOffset At, IReadOnlyList<WatchedPage> Pages, IReadOnlyList<ReportedAnnouncement> Announcements)
{
    /// <summary>Those that this look found first.</summary>
    public IEnumerable<ReportedAnnouncement> New => Announcements.Where(announcement => announcement.FirstSeenAt == At);
}
