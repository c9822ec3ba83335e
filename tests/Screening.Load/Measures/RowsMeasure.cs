using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Screening.Azure.Storage;
using Screening.Core.Classification;
using Screening.Pipeline.Screenings;
using Screening.Testing;

namespace Screening.Load.Measures;

/// <summary>Rows a second on Azurite: a bare loop of transactions against the store, with the same entities, side by side.</summary>
internal static class RowsMeasure
{
    private const int Rows = 20_000, Batch = 100, Chunk = 5_000;

    public static async Task RunAsync()
    {
        var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        using var folder = new TempFolder();
        try
        {
            await using var product = new Product(folder.Path, azurite.ConnectionString);
            var store = product.Get<IResultStore>();
            var rows = RowsOf();
            await StoreAsync(store, "warmup", rows.Take(Chunk).ToList());
            var entities = await EntitiesAsync(product, "warmup");
            var table = product.Get<AzureStorageClients>().Tables.GetTableClient("bare");
            await table.CreateIfNotExistsAsync();
            var bare = 0.0;
            foreach (var writers in new[] { 1, 4, 16 })
            {
                var rate = await RateAsync(() => BareAsync(table, entities, $"bare{writers}", writers));
                Print($"bare loop, {writers} writers", rate);
                bare = Math.Max(bare, rate);
            }

            var ours = await RateAsync(() => StoreAsync(store, "measured", rows));
            Print("the store's rows of four chunks", ours);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio to the best bare loop: {ours / bare:0.00}"));
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task<double> RateAsync(Func<Task> write)
    {
        var clock = Stopwatch.StartNew();
        await write();
        return Rows / clock.Elapsed.TotalSeconds;
    }

    private static async Task BareAsync(TableClient table, IReadOnlyList<TableEntity> entities, string partition, int writers)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var batch && batch < Rows / Batch)
            {
                var actions = new List<TableTransactionAction>(Batch);
                for (var i = 0; i < Batch; i++)
                {
                    var number = (batch * Batch) + i;
                    actions.Add(new TableTransactionAction(
                        TableTransactionActionType.UpsertReplace, new TableEntity(entities[number % entities.Count]) { PartitionKey = partition, RowKey = string.Create(CultureInfo.InvariantCulture, $"L{number:D8}") }));
                }

                await table.SubmitTransactionAsync(actions);
            }
        }));
    }

    private static Task StoreAsync(IResultStore store, string id, IReadOnlyList<FlaggedRow> rows) => Task.WhenAll(
        rows.Chunk(Chunk).Select(chunk => store.ReplaceRowsAsync(id, chunk[0].Line, chunk[^1].Line, chunk, default)));

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
    private static List<FlaggedRow> RowsOf() => [.. Enumerable.Range(1, Rows).Select(i => new FlaggedRow
    {
        Line = i, Where = $"row {i}", Text = $"Dysprosium oxide Dy2O3 99.9 %, drum {i}", Verdict = Verdict.Controlled, Licence = Licence.Required, Entries = "1C905.b",
        Why = "listed: dysprosium and compounds", Questions = "", Json = new string('x', 1_800),
    })];

    private static void Print(string what, double rate) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} {rate,8:N0} rows/s"));
}
