using Microsoft.Extensions.DependencyInjection;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;

namespace Screening.Pipeline.Tests.Storage;

/// <summary>The embedded stores in a folder of their own.</summary>
public sealed class EmbeddedStoreFixture : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider provider;

    public EmbeddedStoreFixture() => provider = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddEmbeddedStores(new StorageOptions { DataDirectory = folder.Path })
        .BuildServiceProvider();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public void Dispose()
    {
        provider.Dispose();
        folder.Dispose();
    }
}
