namespace Screening.Core.Lists.Coverage;

/// <summary>One goods line with what the engine must make of one entry in it.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">The goods text.</param>
/// <param name="Gives">How the entry must come out.</param>
public sealed record CoverageCase(CoverageKind Kind, string Text, CoverageOutcome Gives);
