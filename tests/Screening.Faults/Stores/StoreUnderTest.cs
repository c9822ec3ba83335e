using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Azure;
using Screening.Testing;

namespace Screening.Faults.Stores;

/// <summary>A store of a run's own, the hosts that work on it, and the auditor's way into it, on which no fault lies.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    // Work of a host that was killed is taken up after eight seconds; lost work is looked for every ten.
    private static readonly string[] Pace = ["--Screening:Lease", "8", "--ScreeningSweepSchedule", "*/10 * * * * *"];

    private readonly ServiceProvider provider;
    private readonly string folder;

    private StoreUnderTest(string folder, AzuriteServer? azurite, string? hostStorage)
    {
        this.folder = folder;
        Azurite = azurite;
        HostStorage = hostStorage ?? azurite?.ConnectionString;
        var settings = new Dictionary<string, string?> { ["Screening:DataDirectory"] = DataDirectory, ["Screening:Storage"] = azurite?.ConnectionString };
        provider = new ServiceCollection().AddSingleton(TimeProvider.System).AddScreening(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    /// <summary>The emulator; null for the embedded store.</summary>
    public AzuriteServer? Azurite { get; }

    /// <summary>The auditor's services.</summary>
    public IServiceProvider Services => provider;

    /// <summary>The store's name in the table.</summary>
    public string Name => Azurite is null ? "embedded" : "Azurite";

    /// <summary>Where the embedded store is.</summary>
    public string DataDirectory => Path.Combine(folder, "data");

    private string? HostStorage { get; }

    /// <summary>An embedded store in a folder.</summary>
    public static StoreUnderTest Embedded(string folder) => new(folder, null, null);

    /// <summary>A store on an emulator.</summary>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="azurite">Running.</param>
    /// <param name="hostStorage">What hosts connect to; null: the emulator itself.</param>
    public static StoreUnderTest On(string folder, AzuriteServer azurite, string? hostStorage = null) => new(folder, azurite, hostStorage);

    /// <summary>Starts a host and waits until it answers.</summary>
    public Task<LocalHostProcess> StartHostAsync(params string[] options) =>
        LocalHostProcess.StartAsync(DataDirectory, HostStorage, null, [.. Pace, .. options]);

    /// <summary>Starts a host and does not wait.</summary>
    public LocalHostProcess LaunchHost() => LocalHostProcess.Launch(DataDirectory, HostStorage, FreePort.Take(), Pace);

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
