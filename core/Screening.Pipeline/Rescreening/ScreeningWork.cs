using Screening.Core.Classification;
using Screening.Core.Reach;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>One screening while a run holds it against its edition.</summary>
internal sealed class ScreeningWork
{
    private readonly Lock gate = new();
    private readonly SortedSet<int> changedChunks = [];
    private readonly List<EntryCount> entries = [];
    private readonly string baseEdition;
    private ChangeTally changes = ChangeTally.None;
    private int looked;
    private int open;

    public ScreeningWork(ScreeningSummary screening, RescreeningHistory history, string baseEdition)
    {
        Screening = screening;
        History = history;
        this.baseEdition = baseEdition;
    }

    public ScreeningWork(ScreeningSummary screening, RescreenedScreening done)
        : this(screening, RescreeningHistory.Of([]), done.BaseEdition) => Outcome = done;

    public ScreeningSummary Screening { get; }

    /// <summary>The runs before.</summary>
    public RescreeningHistory History { get; }

    /// <summary>Which lines the change can touch; null: that can't be told.</summary>
    public EditionReach? Reach { get; set; }

    /// <summary>True when the results stand in one file.</summary>
    public bool IsOneFile { get; set; }

    /// <summary>True when it was held against the edition, whether or not any line had to be read for that.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>The chunks whose lines are to be read.</summary>
    public IReadOnlyList<ChunkTally> Chunks { get; private set; } = [];

    /// <summary>What it came to; null until it is closed.</summary>
    public RescreenedScreening? Outcome { get; private set; }

    public void Take(IReadOnlyList<ChunkTally> chunks)
    {
        Chunks = chunks;
        open = chunks.Count;
        IsCompared = true;
    }

    public void Add(int chunk, IReadOnlyList<LineChange> found, int count)
    {
        lock (gate)
        {
            looked += count;
            foreach (var change in found)
            {
                changedChunks.Add(chunk);
                changes += change.Tally;
                if (change.After.Verdict != Verdict.NoMatch)
                {
                    entries.AddRange((change.After.Entries ?? []).Distinct().Select(entry => new EntryCount(entry, 1)));
                }
            }
        }
    }

    /// <summary>True for the caller who has ended the last chunk.</summary>
    public bool IsLast() => Interlocked.Decrement(ref open) == 0;

    public RescreenedScreening Close(RescreeningRun run) => Outcome = new RescreenedScreening
    {
        ScreeningId = Screening.Id, RunId = run.Id, At = run.StartedAt, EditionHash = run.EditionHash, EngineVersion = Classifier.EngineVersion, BaseAt = History.Last?.At,
        BaseEdition = baseEdition, Shipment = Screening.Shipment, Name = Screening.Name, AsOf = Screening.AsOf, Lines = Screening.Lines, Looked = looked, Changes = changes,
        ChangedChunks = [.. changedChunks], Entries = EntryCount.Sum(entries),
    };
}
