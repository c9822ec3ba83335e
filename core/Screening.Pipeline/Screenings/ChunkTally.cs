using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Screenings;

/// <summary>The mark that a chunk is done, with what it came to. The tallies of all chunks make the summary.</summary>
/// <param name="Chunk">1-based number of the chunk.</param>
/// <param name="FirstLine">Number of its first line; 1 for an input without lines.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Controlled">Lines with verdict controlled.</param>
/// <param name="Review">Lines with verdict review.</param>
/// <param name="Licence">The weightiest licence.</param>
/// <param name="Entries">The entries found, as <see cref="EntryCount.Join"/> writes them.</param>
public sealed record ChunkTally(int Chunk, int FirstLine, int Lines, int Controlled, int Review, Licence Licence, string Entries = "")
{
    /// <summary>The tally of a chunk's lines.</summary>
    /// <param name="chunk">1-based number of the chunk.</param>
    /// <param name="firstLine">Number of its first line; 1 for an input without lines.</param>
    /// <param name="lines">Its lines: verdict, licence, and the entries of their findings.</param>
    public static ChunkTally Of(int chunk, int firstLine, IEnumerable<(Verdict Verdict, Licence Licence, IEnumerable<EntryCode> Entries)> lines)
    {
        int count = 0, controlled = 0, review = 0;
        var weightiest = Licence.None;
        var entries = new List<EntryCount>();
        foreach (var (verdict, licence, found) in lines)
        {
            count++;
            controlled += verdict == Verdict.Controlled ? 1 : 0;
            review += verdict == Verdict.Review ? 1 : 0;
            weightiest = licence > weightiest ? licence : weightiest;
            if (verdict != Verdict.NoMatch)
            {
                entries.AddRange(found.Distinct().Select(entry => new EntryCount(entry, 1)));
            }
        }

        return new ChunkTally(chunk, firstLine, count, controlled, review, weightiest, EntryCount.Join(EntryCount.Sum(entries)));
    }
}
