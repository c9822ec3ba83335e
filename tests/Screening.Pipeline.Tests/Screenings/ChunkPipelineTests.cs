using System.IO.Compression;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Tests.Storage;

namespace Screening.Pipeline.Tests.Screenings;

public sealed class ChunkPipelineTests : IClassFixture<EmbeddedStoreFixture>
{
    private const int Chunks = 9;

    private static readonly EditionInUse Edition = new(ShippedEdition.Load());

    private readonly IArtifactStore artifacts;
    private readonly IResultStore results;
    private readonly ChunkScreener screener;

    public ChunkPipelineTests(EmbeddedStoreFixture fixture)
    {
        artifacts = fixture.Get<IArtifactStore>();
        results = fixture.Get<IResultStore>();
        screener = new ChunkScreener(artifacts, results, new WitnessStand(artifacts));
    }

    [Fact]
    public async Task Keeps_and_tells_the_same_however_many_chunks_are_under_way()
    {
        var one = await RunAsync("one", 1);
        var four = await RunAsync("four", 4);
        Assert.Equal(Enumerable.Range(1, Chunks), one.Tallies.Select(t => t.Chunk));
        Assert.Equal(one.Tallies, four.Tallies);
        Assert.Equal(one.Told, four.Told);
        Assert.Equal(one.Files, four.Files);
        Assert.Equal(one.Told, one.Told.Order());
    }

    [Fact]
    public async Task Ends_what_is_under_way_before_it_tells_a_failure()
    {
        var run = RunOf("failing");
        var pipeline = new ChunkPipeline(screener, run, 4, line => throw new InvalidOperationException($"line {line.Line.Number}"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.RunAsync(Cut(run), default));
        Assert.Equal("line 1", failure.Message);
        var done = await results.ListChunksAsync(run.Id, default);
        Assert.Equal([1], done.Select(t => t.Chunk));
    }

    [Fact]
    public async Task Stops_when_the_reader_of_the_document_fails()
    {
        var run = RunOf("unreadable");
        var pipeline = new ChunkPipeline(screener, run, 4, null);
        await Assert.ThrowsAsync<InvalidDataException>(() => pipeline.RunAsync(Cut(run).Take(3).Concat(Failing()), default));
        Assert.DoesNotContain(await results.ListChunksAsync(run.Id, default), t => t.Chunk > 3);
    }

    private static IEnumerable<(IReadOnlyList<ItemLine>, string)> Failing()
    {
        yield return Fail();

        static (IReadOnlyList<ItemLine>, string) Fail() => throw new InvalidDataException("the fourth chunk can't be read");
    }

    private async Task<(IReadOnlyList<ChunkTally> Tallies, IReadOnlyList<int> Told, IReadOnlyList<string> Files)> RunAsync(string id, int sideBySide)
    {
        var run = RunOf(id);
        var told = new List<int>();
        var tallies = await new ChunkPipeline(screener, run, sideBySide, line => told.Add(line.Line.Number)).RunAsync(Cut(run), default);
        Assert.Equal(tallies, await results.ListChunksAsync(run.Id, default));
        var files = new List<string>();
        foreach (var tally in tallies)
        {
            await using var file = await artifacts.OpenAsync(ArtifactNames.Part(run.Id, tally.Chunk), default);
            using var text = new StreamReader(new GZipStream(file!, CompressionMode.Decompress));
            files.Add(await text.ReadToEndAsync());
        }

        return (tallies, told, files);
    }

    private static ScreeningRun RunOf(string id) => new(id, new InputRef("local", "list.csv", "hash"), new DateOnly(2026, 11, 24), Edition);

    // The first chunks take longest, so that later ones are done before them.
    private static IEnumerable<(IReadOnlyList<ItemLine>, string)> Cut(ScreeningRun run)
    {
        var number = 0;
        for (var chunk = 1; chunk <= Chunks; chunk++)
        {
            var lines = new List<ItemLine>();
            for (var i = 0; i < (Chunks + 1 - chunk) * 40; i++)
            {
                lines.Add(new ItemLine { Number = ++number, Where = $"row {number}", Text = i % 3 == 0 ? $"dysprosium oxide, lot {number}" : $"steel bolts M{i}" });
            }

            yield return (lines, ArtifactNames.Part(run.Id, chunk));
        }
    }
}
