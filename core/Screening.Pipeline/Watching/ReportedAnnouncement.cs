namespace Screening.Pipeline.Watching;

/// <summary>An announcement that a page names and the control list does not, for a person to look at.</summary>
/// <param name="Key">Its number: <c>2026-12</c>, or with its issuer, <c>gacc-2026-12</c>.</param>
/// <param name="Title">The words of the link.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
/// <param name="Page">The page that named it.</param>
/// <param name="FirstSeenAt">When it was first seen, UTC.</param>
public sealed record ReportedAnnouncement(string Key, string Title, Uri? Address, Uri Page, DateTimeOffset FirstSeenAt);
