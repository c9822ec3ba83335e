using System.Text;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Llm;

/// <summary>
/// A chunk of a screening that is done, taken up again: its lines as they are stored, beside what the rules alone say of them. What is stored is changed line by
/// line and only by what a witness adds.
/// </summary>
internal sealed class LateChunk
{
    private readonly Func<ScreenedLine, string> write;
    private readonly List<string> stored = [];
    private readonly List<ScreenedLine> byRules = [];
    private readonly HashSet<int> witnessed = [];

    private LateChunk(Func<ScreenedLine, string> write) => this.write = write;

    /// <summary>The lines as JSON, as they stand now.</summary>
    public IReadOnlyList<string> Stored => stored;

    /// <summary>Number of the first line whose stored answer is not the one that the rules give now, though no witness was heard on it; null when there is none.</summary>
    public int? Drifted { get; private set; }

    /// <summary>Reads a chunk's part of a result file.</summary>
    public static async Task<LateChunk> ReadAsync(
        IArtifactStore artifacts, string name, ScreeningRun run, CancellationToken cancellationToken)
    {
        var chunk = new LateChunk(line => JsonContract.ToText(writer => ScreenedLineJson.Write(writer, run.Input.Name, line, run.AsOf, run.Edition.Stamp)));
        await foreach (var json in LineBlob.ReadJsonAsync(artifacts, name, cancellationToken))
        {
            using var document = JsonDocument.Parse(json);
            var line = ItemJson.Read(Encoding.UTF8.GetBytes(json)) with { Scanned = ScanEvidence.StoredIn(document.RootElement) };
            chunk.Add(new ScreenedLine(line, ReadingClassifier.Classify(run.Edition.Classifier, line, run.AsOf)), json);
        }

        return chunk;
    }

    /// <summary>The lines with what the rules alone say, fit to be put to a witness.</summary>
    public ScreenedLine[] ByRules() => [.. byRules];

    /// <summary>Adds lines that were found since, behind the others, numbered on.</summary>
    /// <returns>Those that were not there yet.</returns>
    public IReadOnlyList<ScreenedLine> Append(IEnumerable<ItemLine> lines, ScreeningRun run)
    {
        var known = byRules.Select(line => (line.Line.Where, line.Line.Text)).ToHashSet();
        var added = new List<ScreenedLine>();
        foreach (var line in lines.Where(line => known.Add((line.Where, line.Text))))
        {
            var numbered = line with { Number = byRules.Count + 1 };
            var screened = new ScreenedLine(numbered, ReadingClassifier.Classify(run.Edition.Classifier, numbered, run.AsOf));
            byRules.Add(screened);
            stored.Add(write(screened));
            added.Add(screened);
        }

        return added;
    }

    /// <summary>Takes over how a witness reads lines of a scan that it had not been shown.</summary>
    /// <param name="lines">The document's lines as they are read now.</param>
    /// <param name="run">The screening: its engine and its date.</param>
    /// <returns>The lines that changed.</returns>
    public IReadOnlyList<ScreenedLine> Reread(IEnumerable<ItemLine> lines, ScreeningRun run)
    {
        var changed = new List<ScreenedLine>();
        foreach (var line in lines)
        {
            var i = byRules.FindIndex(known => known.Line.Number == line.Number && known.Line.Text == line.Text && known.Line.OtherReadings.Count < line.OtherReadings.Count);
            if (i >= 0 && !witnessed.Contains(i))
            {
                byRules[i] = new ScreenedLine(line, ReadingClassifier.Classify(run.Edition.Classifier, line, run.AsOf));
                stored[i] = write(byRules[i]);
                changed.Add(byRules[i]);
            }
        }

        return changed;
    }

    /// <summary>Takes over what a witness changed. A line that a witness changed at an earlier time stays as it is.</summary>
    /// <param name="heard">The lines after the hearing, in order.</param>
    /// <returns>The lines that changed.</returns>
    public IReadOnlyList<ScreenedLine> Take(ScreenedLine[] heard)
    {
        var changed = new List<ScreenedLine>();
        for (var i = 0; i < heard.Length; i++)
        {
            if (!ReferenceEquals(heard[i].Result, byRules[i].Result) && !witnessed.Contains(i))
            {
                stored[i] = write(heard[i]);
                changed.Add(heard[i]);
            }
        }

        return changed;
    }

    /// <summary>What the chunk comes to now.</summary>
    public ChunkTally Tally(int chunk)
    {
        var items = stored.Select(json =>
        {
            using var document = JsonDocument.Parse(json);
            return StoredItem.Of(document.RootElement);
        });
        return ChunkTally.Of(chunk, byRules.Count > 0 ? byRules[0].Line.Number : 1, items.Select(item => (item.Verdict, item.Licence, item.Findings.Select(finding => finding.Entry))));
    }

    /// <summary>Writes the chunk's part of a result file.</summary>
    public Task WriteAsync(IArtifactStore artifacts, string name, CancellationToken cancellationToken) =>
        LineBlob.WriteAsync(artifacts, name, stored, (writer, json) => writer.WriteRawValue(json, skipInputValidation: true), cancellationToken);

    /// <summary>The row of a line as it stands now; null for one that needs none.</summary>
    public FlaggedRow? RowOf(ScreenedLine line) => line.Result.Verdict == Verdict.NoMatch ? null : FlaggedRow.Of(line, write(line));

    private void Add(ScreenedLine line, string json)
    {
        if (HasWitness(json))
        {
            witnessed.Add(byRules.Count);
        }
        else if (Drifted is null && write(line) != json)
        {
            Drifted = line.Line.Number;
        }

        byRules.Add(line);
        stored.Add(json);
    }

    private static bool HasWitness(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray()).Any(evidence => evidence.GetProperty("kind").ValueEquals("llm"u8))
            || (root.TryGetProperty("issues", out var issues) && issues.EnumerateArray().Any(issue => issue.GetProperty("code").ValueEquals("witnessDisagrees"u8)));
    }
}
