using Screening.Core;

namespace Screening.Pipeline.Decisions;

/// <summary>What came of a request to decide: a decision, or why not.</summary>
/// <param name="Record">The decision as it stands now; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was recorded.</param>
/// <param name="IsRepeated">True when the decision had been recorded before, by the same idempotency key.</param>
public sealed record DecisionResult(DecisionRecord? Record, Issue? Refusal, bool IsRepeated = false);
