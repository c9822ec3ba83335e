using Microsoft.Extensions.DependencyInjection;
using Screening.Azure.Storage;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;
using Screening.Testing;

namespace Screening.Azure.Tests.Storage;

/// <summary>The stores on a real Azurite of their own.</summary>
public sealed class AzuriteStoreFixture : IAsyncLifetime
{
    private readonly AzuriteServer azurite = new();
    private ServiceProvider? provider;

    public string ConnectionString => azurite.ConnectionString;

    public T Get<T>()
        where T : notnull => provider!.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await azurite.InitializeAsync();
        provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new UploadOptions())
            .AddAzureStores(new StorageOptions { Connection = azurite.ConnectionString })
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        if (provider is not null)
        {
            await provider.DisposeAsync();
        }

        await azurite.DisposeAsync();
    }
}
