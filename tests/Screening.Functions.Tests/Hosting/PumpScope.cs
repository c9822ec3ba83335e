using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Screening.Azure;
using Screening.Functions.Local;
using Screening.Functions.Local.Triggers;
using Screening.Testing;

namespace Screening.Functions.Tests.Hosting;

/// <summary>The pumps of the local host on the functions of <see cref="Recorder"/>, with a clock of the test's own.</summary>
internal sealed class PumpScope : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly List<IHostedService> started = [];

    internal PumpScope(string schedule = "0 0 6 * * *", Action<IServiceCollection>? replace = null)
    {
        var settings = new Dictionary<string, string?> { ["Screening:DataDirectory"] = folder.PathOf("data"), ["Schedule"] = schedule };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddSingleton(new HostJson { RoutePrefix = "api", MaxConcurrentRequests = 100, MaxOutstandingRequests = 200, BatchSize = 4, RetryAfter = TimeSpan.FromSeconds(2), MaxPollingInterval = TimeSpan.FromSeconds(2) });
        collection.AddSingleton(Book);
        collection.AddSingleton<ScheduleMonitor>();
        collection.AddSingleton<StoreWatch>();
        collection.AddScreening(configuration);
        replace?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    internal CallBook Book { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 5, 59, 50, TimeSpan.Zero));

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    internal async Task<T> StartAsync<T>(string function)
        where T : class, IHostedService
    {
        var method = TriggerMethod.Of(typeof(Recorder).Assembly).Single(m => m.Name == function);
        var pump = ActivatorUtilities.CreateInstance<T>(services, method);
        await pump.StartAsync(default);
        started.Add(pump);
        return pump;
    }

    /// <summary>Lets the clock run on by little, as often as it is called.</summary>
    internal void Tick() => Clock.Advance(TimeSpan.FromMilliseconds(250));

    public async ValueTask DisposeAsync()
    {
        Book.Gate?.TrySetResult();
        foreach (var pump in started)
        {
            await pump.StopAsync(default);
        }

        await services.DisposeAsync();
        folder.Dispose();
    }
}
