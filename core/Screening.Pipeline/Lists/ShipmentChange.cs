namespace Screening.Pipeline.Lists;

/// <summary>A shipment with lines that change.</summary>
/// <param name="Shipment">Its name.</param>
/// <param name="AsOf">The latest date that it was screened for.</param>
/// <param name="IsPast">True when that date has passed: what left can't be held back any more.</param>
/// <param name="Lines">How many of its lines change.</param>
public sealed record ShipmentChange(string Shipment, DateOnly AsOf, bool IsPast, long Lines);
