using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Screening.Azure.Storage;
using Screening.Pipeline;
using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteRefreshTests(AzuriteStoreFixture fixture) : RefreshContract, IClassFixture<AzuriteStoreFixture>
{
    private bool isEmpty;

    protected override ServiceProvider CreateHost(FakeTimeProvider clock, IReadOnlyList<(string Name, string Value)> settings)
    {
        Empty();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => new KeyValuePair<string, string?>(s.Key, s.Last().Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddScreeningPipeline(configuration);
        services.AddAzureStores(fixture.Get<StorageOptions>());
        return services.BuildServiceProvider();
    }

    // The server is one for all tests of the class; each begins where nothing was ever fetched.
    private void Empty()
    {
        if (isEmpty)
        {
            return;
        }

        isEmpty = true;
        var clients = fixture.Get<AzureStorageClients>();
        var table = clients.Tables.GetTableClient(TableNames.Lists);
        table.CreateIfNotExists();
        foreach (var row in table.Query<TableEntity>())
        {
            table.DeleteEntity(row.PartitionKey, row.RowKey);
        }

        var work = clients.Blobs.GetBlobContainerClient(Containers.Work);
        work.CreateIfNotExists();
        work.DeleteBlobIfExists("lists/last-refresh.json");
    }
}
