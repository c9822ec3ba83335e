using System.Globalization;
using Screening.Intake;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Llm;

/// <summary>One late hearing on its way through the chunks of a screening.</summary>
internal sealed class LateHearing(ScreeningRun run, IReadOnlyList<ChunkTally> tallies)
{
    private readonly SortedDictionary<LlmFailure, int> notAsked = [];
    private readonly int before = tallies.Sum(tally => tally.Lines);
    private bool isKept;
    private int? drifted;

    /// <summary>The screening, with calls of its own.</summary>
    public ScreeningRun Run { get; } = run;

    /// <summary>The tallies of all chunks, by number; those heard again are replaced.</summary>
    public List<ChunkTally> Tallies { get; } = [.. tallies];

    /// <summary>Items found in a document in which none was found before, or not all.</summary>
    public IReadOnlyList<ItemLine> Found { get; set; } = [];

    /// <summary>Lines of a scan that the model reads otherwise, now that it was shown the page.</summary>
    public IReadOnlyList<ItemLine> Reread { get; set; } = [];

    /// <summary>True when the model was heard on the document as a whole, so that its report is new.</summary>
    public bool IsDocumentHeard { get; set; }

    /// <summary>Lines or parts on which the model was heard now and had not been before.</summary>
    public int Heard { get; private set; }

    /// <summary>Answers that changed.</summary>
    public int Changed { get; set; }

    /// <summary>Lines that were added.</summary>
    public int Added => Tallies.Sum(tally => tally.Lines) - before;

    /// <summary>Takes note of what was asked about one chunk or document.</summary>
    public void Note(int heard, WitnessReport report)
    {
        Heard += heard;
        foreach (var (failure, count) in report.NotAsked)
        {
            notAsked[failure] = notAsked.GetValueOrDefault(failure) + count;
        }
    }

    /// <summary>Keeps the result file as it is, once.</summary>
    public async Task KeepEarlierAsync(IArtifactStore artifacts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (isKept)
        {
            return;
        }

        await using var result = await artifacts.OpenAsync(ArtifactNames.Result(Run.Id), cancellationToken)
            ?? throw new InvalidDataException($"The work container holds no '{ArtifactNames.Result(Run.Id)}' any more; send the input again.");
        await using var copy = await artifacts.CreateAsync(ArtifactNames.Earlier(Run.Id, now), cancellationToken);
        await result.CopyToAsync(copy.Content, cancellationToken);
        await copy.CommitAsync(cancellationToken);
        isKept = true;
    }

    /// <summary>Takes note of a chunk that is left alone, because the rules have changed since.</summary>
    /// <param name="line">A line that they answer otherwise.</param>
    public void NoteDrift(int line) => drifted ??= line;

    /// <summary>Why what was not asked was not.</summary>
    public string Reasons
    {
        get
        {
            var reasons = notAsked.Select(pair => LlmFailures.Reason(pair.Key));
            return string.Join("; ", drifted is null ? reasons : reasons.Append(string.Create(CultureInfo.InvariantCulture, $"the rules answer line {drifted} otherwise than when it was screened, so screen the input again")));
        }
    }

    /// <summary>What came of it, as sentences.</summary>
    public override string ToString()
    {
        var heard = string.Create(CultureInfo.InvariantCulture, $"{Heard} lines or parts more were heard, {Changed} answers changed, {Added} lines were added.");
        return notAsked.Count == 0 && drifted is null ? heard : $"{heard} Still not heard: {Reasons}.";
    }
}
