using System.Diagnostics;
using Screening.Faults.Scenarios;
using Screening.Faults.Stores;
using Screening.Testing;

namespace Screening.Faults;

/// <summary>Every scenario, each on a store of its own.</summary>
internal static class FullRun
{
    /// <summary>Names of the scenarios.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["kill-embedded", "kill-azurite", "restart", "proxy-1", "proxy-10", "proxy-50", "messages-embedded", "messages-azurite", "lost-embedded", "lost-azurite", "inputs-embedded", "inputs-azurite", "clock", "disk", "hosts-embedded", "hosts-azurite"];

    /// <summary>Runs one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="times">How often the fault is injected; for the proxy how many inputs.</param>
    /// <param name="seed">Chance.</param>
    public static async Task<FaultResult> RunAsync(string name, int times, int seed)
    {
        using var folder = new TempFolder();
        if (name == "disk")
        {
            return await FullDiskScenario.RunAsync(folder.Path, times, seed);
        }

        var azurite = name.EndsWith("embedded", StringComparison.Ordinal) || name == "clock" ? null : AzuriteServer.In(name == "restart" ? folder.PathOf("azurite") : null);
        try
        {
            if (azurite is not null)
            {
                await azurite.InitializeAsync();
            }

            return await RunAsync(name, folder.Path, azurite, times, seed);
        }
        finally
        {
            await (azurite?.DisposeAsync() ?? Task.CompletedTask);
        }
    }

    private static async Task<FaultResult> RunAsync(string name, string folder, AzuriteServer? azurite, int times, int seed)
    {
        if (name.StartsWith("proxy-", StringComparison.Ordinal))
        {
            return await ProxyScenario.RunAsync(folder, azurite!, int.Parse(name.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture) / 100.0, times, seed);
        }

        await using var store = azurite is null ? StoreUnderTest.Embedded(folder) : StoreUnderTest.On(folder, azurite);
        return await (name.Split('-')[0] switch
        {
            "kill" => KillScenario.RunAsync(store, times, seed),
            "restart" => StoreRestartScenario.RunAsync(store, times, seed),
            "messages" => MessageScenario.RunAsync(store, times, seed),
            "lost" => LostMessageScenario.RunAsync(store, times, seed),
            "inputs" => ChangingInputScenario.RunAsync(store, times, seed),
            "clock" => ClockScenario.RunAsync(store, times, seed),
            "hosts" => TwoHostsScenario.RunAsync(store, times, seed),
            _ => throw new ArgumentException($"'{name}' is no scenario; there are {string.Join(", ", Names)}.", nameof(name)),
        });
    }

    /// <summary>Runs the scenario of the full disk in a mount namespace of its own, so that the small disk is nobody else's.</summary>
    public static async Task<int> RunInSmallDiskAsync(int times, int seed)
    {
        using var folder = new TempFolder();
        var command = $"mount -t tmpfs -o size=640m tmpfs {folder.Path} && TMPDIR={folder.Path} exec dotnet {typeof(FullRun).Assembly.Location} inside disk {times} {seed}";
        using var process = Process.Start("unshare", ["-r", "-m", "sh", "-c", command]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
