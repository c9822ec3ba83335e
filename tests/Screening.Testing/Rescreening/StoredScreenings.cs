using System.IO.Compression;
using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Testing.Rescreening;

/// <summary>Puts screenings into a store as the pipeline leaves them, made with an edition and on a day of a test's choice.</summary>
public sealed class StoredScreenings(IResultStore results, IArtifactStore artifacts)
{
    /// <summary>Goods lines of many kinds.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "Dysprosium oxide 99.9%", "cotton shirts, 25 cartons", "Cerium oxide 99.9%, 25 kg drums", "holmium oxide 99.9%", "氧化铈 4N", "NdFeB magnet N42SH", "steel bolts M8",
        "cerium metal ingot", "samarium cobalt magnets", "parts", "Er:YAG crystal rod", "yttrium stabilised zirconia powder", "氧化镝 3N", "LED lamps", "CAS 1308-87-8", "headphones with magnets",
        "dysprosum oxid", "mixed rare earth oxide", "WE43 magnesium alloy bar", "lanthanum chloride solution",
    ];

    /// <summary>Puts one screening.</summary>
    /// <param name="name">The input's name, with its shipment as first folder.</param>
    /// <param name="engine">The engine that it was screened with.</param>
    /// <param name="asOf">The date it was screened for, and the day of its receipt.</param>
    /// <param name="texts">Its goods lines; null: <see cref="Lines"/>.</param>
    /// <param name="chunk">Lines of a chunk.</param>
    /// <param name="isDone">False: it is put as running.</param>
    /// <param name="oddFields">True: some lines declare a tariff code or a CAS number.</param>
    public async Task<ScreeningSummary> PutAsync(
        string name, Classifier engine, DateOnly asOf, IReadOnlyList<string>? texts = null, int chunk = 8, bool isDone = true, bool oddFields = false)
    {
        var input = new InputRef("manifests", name, "v1");
        var id = ScreeningId.Of(input, engine.Edition.Hash, asOf);
        var screened = (texts ?? Lines).Select((text, i) => Screen(engine, i + 1, text, asOf, oddFields && i % 5 == 0 ? "85051110" : null)).ToList();
        var chunks = screened.Chunk(chunk).ToList();
        var tallies = new List<ChunkTally>();
        foreach (var (lines, i) in chunks.Select((lines, i) => (lines, i)))
        {
            var artifact = chunks.Count == 1 ? ArtifactNames.Result(id) : ArtifactNames.Part(id, i + 1);
            await WriteAsync(artifact, lines, name, asOf, EditionStamp.Of(engine.Edition));
            var flagged = lines.Where(line => line.Result.Verdict != Verdict.NoMatch).ToList();
            tallies.Add(new ChunkTally(
                i + 1, lines[0].Line.Number, lines.Length, flagged.Count(line => line.Result.Verdict == Verdict.Controlled), flagged.Count(line => line.Result.Verdict == Verdict.Review),
                lines.Max(line => line.Result.Licence), EntryCount.Join(EntryCount.Sum(flagged.SelectMany(line => line.Result.Findings.Select(f => f.Entry).Distinct().Select(e => new EntryCount(e, 1)))))));
            await results.PutChunkAsync(id, tallies[^1], CancellationToken.None);
        }

        var summary = SummaryOf(id, input, engine, asOf, tallies) with { State = isDone ? InputState.Done : InputState.Running, Revision = isDone ? 2 : 1 };
        await results.PutSummaryAsync(summary, CancellationToken.None);
        return summary;
    }

    /// <summary>A screening's result lines as they stand in the store.</summary>
    public async Task<IReadOnlyList<string>> ResultLinesAsync(ScreeningSummary summary)
    {
        var lines = new List<string>();
        var tallies = await results.ListChunksAsync(summary.Id, CancellationToken.None);
        foreach (var tally in tallies)
        {
            var name = tallies.Count == 1 ? ArtifactNames.Result(summary.Id) : ArtifactNames.Part(summary.Id, tally.Chunk);
            await using var blob = await artifacts.OpenAsync(name, CancellationToken.None);
            using var reader = new StreamReader(new GZipStream(blob!, CompressionMode.Decompress));
            lines.AddRange((await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }

    private static ScreenedLine Screen(Classifier engine, int number, string text, DateOnly asOf, string? hs)
    {
        var line = new ItemLine { Number = number, Where = $"row {number + 1}", Text = text, TariffCode = hs };
        return new ScreenedLine(line, engine.Classify(new GoodsLine { Text = text, TariffCode = hs }, asOf));
    }

    private static ScreeningSummary SummaryOf(string id, InputRef input, Classifier engine, DateOnly asOf, List<ChunkTally> tallies) => new()
    {
        Id = id, Container = input.Container, Name = input.Name, ETag = input.ETag, Shipment = BlobName.ShipmentOf(input.Name), State = InputState.Done,
        ReceivedAt = new DateTimeOffset(asOf.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), CompletedAt = new DateTimeOffset(asOf.ToDateTime(new TimeOnly(9, 1)), TimeSpan.Zero), AsOf = asOf,
        Edition = CheckHandler.NameOf(engine.Edition), EditionHash = engine.Edition.Hash, EngineVersion = Classifier.EngineVersion, InputHash = new string('0', 64), Reader = "csv", Kind = "goodsList",
        Lines = tallies.Sum(t => t.Lines), RowsSeen = tallies.Sum(t => t.Lines), Controlled = tallies.Sum(t => t.Controlled), Review = tallies.Sum(t => t.Review),
        NoMatch = tallies.Sum(t => t.Lines - t.Controlled - t.Review), Verdict = tallies.Any(t => t.Controlled > 0) ? Verdict.Controlled : tallies.Any(t => t.Review > 0) ? Verdict.Review : Verdict.NoMatch,
        Licence = tallies.Max(t => t.Licence), Entries = EntryCount.Sum(tallies.SelectMany(t => EntryCount.Split(t.Entries))),
    };

    private async Task WriteAsync(string artifact, IReadOnlyList<ScreenedLine> lines, string name, DateOnly asOf, EditionStamp stamp)
    {
        await using var writer = await artifacts.CreateAsync(artifact, CancellationToken.None);
        await using (var gzip = new GZipStream(writer.Content, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                await gzip.WriteAsync(JsonContract.ToBytes(json => ScreenedLineJson.Write(json, name, line, asOf, stamp)));
                await gzip.WriteAsync("\n"u8.ToArray());
            }
        }

        await writer.CommitAsync(CancellationToken.None);
    }
}
