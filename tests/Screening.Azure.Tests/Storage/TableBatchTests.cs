using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Screening.Azure.Storage;

namespace Screening.Azure.Tests.Storage;

/// <summary>How changes are cut into transactions, seen on the wire to a real Azurite.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableBatchTests(AzuriteStoreFixture fixture)
{
    private const int MaxBytes = 4 << 20;

    [Theory]
    [InlineData("latin", 'x', 28_000, 120, "one byte a character")]
    [InlineData("chinese", '氧', 28_000, 60, "six bytes a character once it is escaped")]
    [InlineData("quoted", '"', 28_000, 60, "six bytes a character once it is escaped, as in JSON inside of JSON")]
    [InlineData("short", 'x', 10, 250, "the number of entities counts before their size")]
    public async Task No_transaction_is_larger_than_a_store_takes_and_none_is_left_out(string partition, char c, int length, int count, string why)
    {
        var wire = new Wire();
        var options = new TableClientOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerCall);
        var table = new TableClient(fixture.ConnectionString, "batches", options);
        await table.CreateIfNotExistsAsync();
        wire.Lengths.Clear();

        await TableBatches.SendAsync(
            table, Enumerable.Range(0, count).Select(i => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"{i}") { ["json"] = new string(c, length) })), default);

        Assert.True(wire.Lengths.All(bytes => bytes < MaxBytes), why);
        Assert.True(wire.Lengths.Count >= (count + 99) / 100, why);
        var found = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
        {
            found += row.GetString("json") == new string(c, length) ? 1 : 0;
        }

        Assert.Equal(count, found);
    }

    private sealed class Wire : HttpPipelineSynchronousPolicy
    {
        public ConcurrentBag<long> Lengths { get; } = [];

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content?.TryComputeLength(out var length) == true)
            {
                Lengths.Add(length);
            }
        }
    }
}
