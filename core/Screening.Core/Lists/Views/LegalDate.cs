namespace Screening.Core.Lists.Views;

/// <summary>A day on which the law changes by its own dates, or on which a date passes that was only announced.</summary>
/// <param name="Date">The first day on which it is so.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Clause">The clause that is concerned; null for the whole.</param>
/// <param name="Before">The status on the day before.</param>
/// <param name="After">The status on the day, as far as this edition knows.</param>
/// <param name="Why">Why, in words, with the instrument.</param>
/// <param name="Entries">The entries that are concerned, by code; empty for an instrument without entries.</param>
public sealed record LegalDate(
    DateOnly Date, LegalDateKind Kind, MeasureId Measure, string? Clause, StatusKind Before, StatusKind After, BilingualText Why, IReadOnlyList<EntryCode> Entries);
