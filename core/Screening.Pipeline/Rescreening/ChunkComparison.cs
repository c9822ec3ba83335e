using System.Buffers;
using System.IO.Compression;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Reach;
using Screening.Intake;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Rescreening;

/// <summary>Holds the stored lines of one chunk against another edition.</summary>
/// <param name="artifacts">Where result files are.</param>
/// <param name="next">The engine on that edition.</param>
/// <param name="stamp">Its name, as answers carry it.</param>
internal sealed class ChunkComparison(IArtifactStore artifacts, Classifier next, EditionStamp stamp)
{
    /// <summary>The lines whose answer changes, and how many were classified anew.</summary>
    /// <param name="run">The run.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="artifact">The chunk's part of the result file.</param>
    /// <param name="reach">Which lines the change can touch; null where that can't be told: then every line is looked at.</param>
    /// <param name="before">The last change of each line that an earlier run changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDataException">The result file is not there.</exception>
    public async Task<(IReadOnlyList<LineChange> Changes, int Looked)> RunAsync(
        RescreeningRun run, ScreeningSummary screening, string artifact, EditionReach? reach, IReadOnlyDictionary<int, LineChange> before, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(artifact, cancellationToken);
        var changes = new List<LineChange>();
        var looked = 0;
        for (var rest = bytes.WrittenMemory; !rest.IsEmpty;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!line.IsEmpty && Compare(run, screening, line.Span, reach, before, ref looked) is { } change)
            {
                changes.Add(change);
            }
        }

        return (changes, looked);
    }

    private LineChange? Compare(
        RescreeningRun run, ScreeningSummary screening, ReadOnlySpan<byte> json, EditionReach? reach, IReadOnlyDictionary<int, LineChange> before, ref int looked)
    {
        var stored = StoredAnswer.Read(json);
        var was = before.GetValueOrDefault(stored.Line)?.After ?? (stored.Verdict == Verdict.NoMatch && !stored.Entries.Any() ? Nothing : AnswerBrief.Of(stored.Essence));
        if (reach is not null && was.Entries is { } found && !CanTouch(reach, stored, json, screening.AsOf, found))
        {
            return null;
        }

        looked++;
        var item = ItemJson.Read(json);
        var result = ReadingClassifier.Classify(next, item, screening.AsOf);
        var becomes = AnswerBrief.Of(AnswerEssence.Of(result));
        if (stored.HasTestimony && !TestimonyYields(reach, item, screening.AsOf, ref result, ref becomes))
        {
            return null;
        }

        return becomes == was ? null : ChangeOf(run, screening, item, was, becomes, result);
    }

    private static AnswerBrief Nothing { get; } = AnswerBrief.Of(AnswerEssence.Nothing);

    private static bool CanTouch(EditionReach reach, StoredAnswer stored, ReadOnlySpan<byte> json, DateOnly asOf, IReadOnlyList<EntryCode> found)
    {
        if (!stored.HasOtherReadings)
        {
            return reach.CanTouch(stored.Goods, asOf, found);
        }

        var item = ItemJson.Read(json);
        return reach.LawTouches(asOf, found) || ReadingClassifier.ReadingsOf(item).Any(reach.FactsTouch);
    }

    // What a language model raised was raised above what the rules say. It stands while the rules say the same of the line; and where they no
    // longer do, a doubt that it has raised is not taken back without a person.
    private static bool TestimonyYields(EditionReach? reach, ItemLine item, DateOnly asOf, ref LineResult result, ref AnswerBrief becomes)
    {
        if (reach is null || AnswerEssence.Of(ReadingClassifier.Classify(reach.ClassifierBefore, item, asOf)) == AnswerEssence.Of(result))
        {
            return false;
        }

        if (result.Verdict == Verdict.NoMatch)
        {
            result = result with { Verdict = Verdict.Review, Licence = Licence.Review };
            becomes = AnswerBrief.Of(AnswerEssence.Of(result));
        }

        return true;
    }

    private LineChange ChangeOf(RescreeningRun run, ScreeningSummary screening, ItemLine item, AnswerBrief was, AnswerBrief becomes, LineResult result)
    {
        var json = JsonContract.ToText(writer => ScreenedLineJson.Write(writer, screening.Name, new ScreenedLine(item, result), screening.AsOf, stamp));
        return new LineChange
        {
            ScreeningId = screening.Id, Line = item.Number, RunId = run.Id, At = run.StartedAt, Edition = run.Edition, Where = FlaggedRow.Cut(item.Where, LineChange.MaxWhere),
            Text = FlaggedRow.Cut(item.Text, LineChange.MaxText), Before = was, After = becomes, Why = FlaggedRow.Cut(result.Findings.Count > 0 ? result.Findings[0].Why.En : string.Empty, LineChange.MaxText),
            Json = json,
        };
    }

    private async Task<ArrayBufferWriter<byte>> ReadAsync(string artifact, CancellationToken cancellationToken)
    {
        await using var blob = await artifacts.OpenAsync(artifact, cancellationToken)
            ?? throw new InvalidDataException($"The work container holds no '{artifact}' any more; send the input again.");
        await using var gzip = new GZipStream(blob, CompressionMode.Decompress);
        var bytes = new ArrayBufferWriter<byte>(1 << 20);
        int read;
        while ((read = await gzip.ReadAsync(bytes.GetMemory(1 << 16), cancellationToken)) > 0)
        {
            bytes.Advance(read);
        }

        return bytes;
    }
}
