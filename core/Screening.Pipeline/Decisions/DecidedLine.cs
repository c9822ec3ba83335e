namespace Screening.Pipeline.Decisions;

/// <summary>A line that has decisions.</summary>
/// <param name="ScreeningId">The screening.</param>
/// <param name="Line">The line's number.</param>
public sealed record DecidedLine(string ScreeningId, int Line);
