using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Screening.Azure.Storage;
using Screening.Core.Classification;
using Screening.Pipeline.Screenings;
using Screening.Testing;

namespace Screening.Load.Measures;

/// <summary>
/// Rows a second on Azurite: a bare loop of transactions against the store, with the same entities, side by side. The emulator slows down
/// with what it holds, so each figure is taken on a fresh one, and the order turns from round to round.
/// </summary>
internal static class RowsMeasure
{
    private const int Rows = 10_000, Batch = 100, Chunk = 2_500, Rounds = 3;

    private static readonly Contender[] Contenders =
    [
        new("bare loop, 1 writer", true, (product, entities) => BareAsync(product, entities, 1)),
        new("bare loop, 4 writers", true, (product, entities) => BareAsync(product, entities, 4)),
        new("bare loop, 16 writers", true, (product, entities) => BareAsync(product, entities, 16)),
        new("the store's rows of four chunks", false, (product, _) => StoreAsync(product, "measured", RowsOf(Rows))),
    ];

    public static async Task RunAsync()
    {
        var rates = Contenders.ToDictionary(contender => contender, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Contenders.Length; i++)
            {
                var contender = Contenders[(i + round) % Contenders.Length];
                rates[contender].Add(await RateAsync(contender));
            }
        }

        foreach (var (contender, measured) in rates)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name,-34} median {Median(measured),6:N0} rows/s ({string.Join(", ", measured.Select(rate => rate.ToString("N0", CultureInfo.InvariantCulture)))})"));
        }

        var bare = rates.Where(pair => pair.Key.IsBare).Max(pair => Median(pair.Value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio to the best bare loop: {Median(rates[Contenders[^1]]) / bare:0.00}"));
    }

    private static async Task<double> RateAsync(Contender contender)
    {
        var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        using var folder = new TempFolder();
        try
        {
            await using var product = new Product(folder.Path, azurite.ConnectionString);
            await StoreAsync(product, "warmup", RowsOf(Chunk));
            var entities = await EntitiesAsync(product, "warmup");
            var clock = Stopwatch.StartNew();
            await contender.WriteAsync(product, entities);
            return Rows / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task BareAsync(Product product, IReadOnlyList<TableEntity> entities, int writers)
    {
        var table = product.Get<AzureStorageClients>().Tables.GetTableClient(TableNames.Results);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var batch && batch < Rows / Batch)
            {
                var actions = new List<TableTransactionAction>(Batch);
                for (var i = 0; i < Batch; i++)
                {
                    var number = (batch * Batch) + i + 1;
                    var entity = new TableEntity(entities[number % entities.Count]) { PartitionKey = "measured", RowKey = string.Create(CultureInfo.InvariantCulture, $"L{number:D8}") };
                    actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity));
                }

                await table.SubmitTransactionAsync(actions);
            }
        }));
    }

    private static Task StoreAsync(Product product, string id, IReadOnlyList<FlaggedRow> rows) => Task.WhenAll(
        rows.Chunk(Chunk).Select(chunk => product.Get<IResultStore>().ReplaceRowsAsync(id, chunk[0].Line, chunk[^1].Line, chunk, default)));

    private static async Task<IReadOnlyList<TableEntity>> EntitiesAsync(Product product, string id)
    {
        var entities = new List<TableEntity>();
        await foreach (var entity in product.Get<AzureStorageClients>().Tables.GetTableClient(TableNames.Results).QueryAsync<TableEntity>(row => row.PartitionKey == id))
        {
            entity.Remove("odata.etag");
            entity.Remove("Timestamp");
            entities.Add(entity);
        }

        return entities;
    }

    // As long as the rows of a real controlled line are.
    private static List<FlaggedRow> RowsOf(int count) => [.. Enumerable.Range(1, count).Select(i => new FlaggedRow
    {
        Line = i, Where = $"row {i}", Text = $"Dysprosium oxide Dy2O3 99.9 %, drum {i}", Verdict = Verdict.Controlled, Licence = Licence.Required, Entries = "1C905.b",
        Why = "listed: dysprosium and compounds", Questions = "", Json = new string('x', 1_800),
    })];

    private static double Median(IEnumerable<double> rates)
    {
        var sorted = rates.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private sealed record Contender(string Name, bool IsBare, Func<Product, IReadOnlyList<TableEntity>, Task> WriteAsync);
}
