using Screening.Core;

namespace Screening.Pipeline.Lists;

/// <summary>What came of an approval.</summary>
/// <param name="Edition">The edition as it stands now; null when there is none.</param>
/// <param name="Refusal">Why nothing was recorded; null when it was.</param>
public sealed record ApprovalResult(KnownEdition? Edition, Issue? Refusal);
