using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Screening.Testing;

/// <summary>A real Azurite on ports of its own, in memory, stopped with the tests that use it.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    // The emulator's published account, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Attempts = 5;

    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly StringBuilder output = new();
    private Process? process;
    private int blobPort;
    private int queuePort;
    private int tablePort;

    /// <summary>The connection string.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};TableEndpoint=http://127.0.0.1:{tablePort}/{Account};";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var script = RepositoryRoot.PathOf("infra", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            throw new InvalidOperationException("Azurite is not installed; run ./test.sh, or npm ci in infra/azurite.");
        }

        // Another test may take a free port before Azurite does: then it is tried again with others.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await StartAsync(script);
                return;
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                await DisposeAsync();
            }
        }
    }

    private async Task StartAsync(string script)
    {
        (blobPort, queuePort, tablePort) = (FreePort.Take(), FreePort.Take(), FreePort.Take());
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            script, "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", $"{blobPort}", "--queueHost", "127.0.0.1", "--queuePort", $"{queuePort}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{tablePort}",
        })
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        foreach (var port in new[] { blobPort, queuePort, tablePort })
        {
            await WaitForAsync(port);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    private async Task WaitForAsync(int port)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (clock.Elapsed < StartWithin && process is { HasExited: false })
            {
                await Task.Delay(50);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"Azurite did not start: {output}");
            }
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
