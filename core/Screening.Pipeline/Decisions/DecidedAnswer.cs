using Screening.Pipeline.Checks;

namespace Screening.Pipeline.Decisions;

/// <summary>The answer to a check with the standing decisions about its item.</summary>
/// <param name="Answer">The engine's answer.</param>
/// <param name="Decisions">What was decided; null when the store did not say.</param>
public sealed record DecidedAnswer(CheckAnswer Answer, ItemDecisions? Decisions);
