namespace Screening.Intake.Announcements;

/// <summary>One announcement that an index page names.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">The words of the link or row, at most 300 characters, on one line.</param>
/// <param name="Address">Where the link leads, absolute; null where it leads nowhere that a browser would open.</param>
public sealed record AnnouncementLink(AnnouncementNumber Number, string Title, Uri? Address);
