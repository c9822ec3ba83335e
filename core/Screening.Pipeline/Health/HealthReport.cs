using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;

namespace Screening.Pipeline.Health;

/// <summary>What health says.</summary>
/// <param name="Healthy">True when the store answers and an edition is loaded.</param>
/// <param name="Edition">Name and short hash of the edition.</param>
/// <param name="EditionAgeDays">Days since the edition's makers last looked for legal events.</param>
/// <param name="Store"><c>embedded</c> or <c>azure</c>.</param>
/// <param name="StoreProblem">What is wrong with the store, for a person; null when it answers.</param>
/// <param name="Backlog">Work that waits; null when the store does not answer.</param>
/// <param name="Scans">How pictures of pages are read; null when they are not.</param>
/// <param name="LastRefresh">What is known of the feeds of the list; null when none was ever asked.</param>
/// <param name="LastListCheck">The newest list check; null when none ran.</param>
public sealed record HealthReport(
    bool Healthy, string Edition, int EditionAgeDays, string Store, string? StoreProblem, Backlog? Backlog, ScanHealth? Scans, RefreshReport? LastRefresh, ListCheck? LastListCheck);
