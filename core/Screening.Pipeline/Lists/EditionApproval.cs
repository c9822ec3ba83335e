using Screening.Pipeline.Decisions;

namespace Screening.Pipeline.Lists;

/// <summary>What a person decided about an edition that waited.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsApproved">True: it may go live; false: it never will.</param>
/// <param name="Note">Why, in their words; empty for none.</param>
public sealed record EditionApproval(Signer By, DateTimeOffset At, bool IsApproved, string Note);
