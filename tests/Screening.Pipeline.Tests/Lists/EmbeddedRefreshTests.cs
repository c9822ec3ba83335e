using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Lists;

public sealed class EmbeddedRefreshTests : RefreshContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override ServiceProvider CreateHost(FakeTimeProvider clock, IReadOnlyList<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => new KeyValuePair<string, string?>(s.Key, s.Last().Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddScreeningPipeline(configuration);
        services.AddEmbeddedStores(new StorageOptions { DataDirectory = folder.Path });
        return services.BuildServiceProvider();
    }
}
