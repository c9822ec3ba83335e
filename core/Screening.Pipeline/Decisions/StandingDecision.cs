using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>A standing decision beside a line of the same item.</summary>
/// <param name="Record">The decision.</param>
/// <param name="Lapse">Why it does not hold for this line; null when it does.</param>
public sealed record StandingDecision(DecisionRecord Record, BilingualText? Lapse);
