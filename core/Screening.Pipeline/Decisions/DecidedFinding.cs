using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>A finding as it was when a person decided about it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Measure">Its measure.</param>
/// <param name="Match">How entry and line stood to each other.</param>
/// <param name="Status">The entry's legal status on the screening's date.</param>
/// <param name="Why">Why it was found.</param>
/// <param name="Questions">What would have settled it.</param>
public sealed record DecidedFinding(
    EntryCode Entry, string Measure, MatchKind Match, StatusKind Status, BilingualText Why, IReadOnlyList<BilingualText> Questions);
