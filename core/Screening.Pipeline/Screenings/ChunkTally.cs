using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>The mark that a chunk is done, with what it came to. The tallies of all chunks make the summary.</summary>
/// <param name="Chunk">1-based number of the chunk.</param>
/// <param name="FirstLine">Number of its first line; 1 for an input without lines.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Controlled">Lines with verdict controlled.</param>
/// <param name="Review">Lines with verdict review.</param>
/// <param name="Licence">The weightiest licence.</param>
/// <param name="Entries">The entries found, as <see cref="EntryCount.Join"/> writes them.</param>
public sealed record ChunkTally(int Chunk, int FirstLine, int Lines, int Controlled, int Review, Licence Licence, string Entries = "");
