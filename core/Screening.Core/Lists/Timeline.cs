namespace Screening.Core.Lists;

/// <summary>The legal events of a measure or entry, in the order of their dates.</summary>
/// <param name="Events">At least one, by date.</param>
public sealed record Timeline(IReadOnlyList<LegalEvent> Events);
