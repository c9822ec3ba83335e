namespace Screening.Pipeline.Screenings;

/// <summary>A chunk whose lines are answered, before its rows are kept.</summary>
/// <param name="Tally">What it came to.</param>
/// <param name="Lines">Its lines with their results, in order.</param>
/// <param name="Rows">The rows of the flagged ones.</param>
internal sealed record ScreenedChunk(ChunkTally Tally, IReadOnlyList<ScreenedLine> Lines, IReadOnlyList<FlaggedRow> Rows);
