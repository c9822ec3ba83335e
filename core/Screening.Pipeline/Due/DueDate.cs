using Screening.Core.Lists.Views;

namespace Screening.Pipeline.Due;

/// <summary>A day on which the law changes by its own dates, with what was screened before that it touches.</summary>
/// <param name="Law">What happens.</param>
/// <param name="Screenings">Stored screenings with a line on one of its entries.</param>
/// <param name="HasMore">True when there are more: counting ended at <see cref="DueHandler.MaxScreenings"/>.</param>
/// <param name="Shipments">Their shipments, those received last first; at most <see cref="DueHandler.MaxShipments"/>.</param>
public sealed record DueDate(LegalDate Law, int Screenings, bool HasMore, IReadOnlyList<string> Shipments);
