using Screening.Core;

namespace Screening.Pipeline.Watching;

/// <summary>What is known of one index page.</summary>
/// <param name="Address">The page.</param>
/// <param name="LookedAt">When it was last asked for, UTC.</param>
/// <param name="ReadAt">When announcements were last read from it, UTC; null: never.</param>
/// <param name="Announcements">Announcements that it named then.</param>
/// <param name="Version">The version that was read; null where none is known.</param>
/// <param name="Problem">What is wrong with it now; null when nothing is.</param>
public sealed record WatchedPage(Uri Address, DateTimeOffset LookedAt, DateTimeOffset? ReadAt, int Announcements, PageVersion? Version, Issue? Problem);
