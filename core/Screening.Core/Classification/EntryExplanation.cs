using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>Why a line is or is not one entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Finding">The finding on it; null unless found.</param>
/// <param name="Rule">Its rule, requirement by requirement; null for an entry without one.</param>
public sealed record EntryExplanation(Entry Entry, EntryOutcome Outcome, Finding? Finding, RuleStep? Rule);
