namespace Screening.Core.Lists.Views;

/// <summary>One difference between two editions.</summary>
/// <param name="File">The file it stands in, for example <c>measures/2025-18.json</c>.</param>
/// <param name="Item">The entry, substance, concept ... by its key; empty for the file's own members.</param>
/// <param name="Member">The member that differs; empty where the whole item came or went.</param>
/// <param name="Before">Its value as compact JSON before; null where it came.</param>
/// <param name="After">Its value as compact JSON after; null where it went.</param>
public sealed record EditionChange(string File, string Item, string Member, string? Before, string? After);
