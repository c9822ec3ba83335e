namespace Screening.Core.Lists;

/// <summary>Who stated what lies over the shipped list, and when.</summary>
/// <param name="Name">The overlay's name: letters, digits and '-'.</param>
/// <param name="StatedBy">Who states it.</param>
/// <param name="StatedOn">On which day.</param>
public sealed record OverlayProvenance(string Name, string StatedBy, DateOnly StatedOn);
