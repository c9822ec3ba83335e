using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Screening.Testing;

/// <summary>A real Azurite on ports of its own, stopped with the tests that use it.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    // The emulator's published account, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Attempts = 5;

    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly StringBuilder output = new();
    private readonly string? folder;
    private Process? process;

    /// <summary>One that keeps what it is given in memory.</summary>
    public AzuriteServer()
        : this(null)
    {
    }

    // A class fixture has one public constructor.
    private AzuriteServer(string? folder) => this.folder = folder;

    /// <summary>Port of the blobs.</summary>
    public int BlobPort { get; private set; }

    /// <summary>Port of the queues.</summary>
    public int QueuePort { get; private set; }

    /// <summary>Port of the tables.</summary>
    public int TablePort { get; private set; }

    /// <summary>The connection string.</summary>
    public string ConnectionString => ConnectionStringOf(BlobPort, QueuePort, TablePort);

    /// <summary>The connection string of the emulator's account behind other ports.</summary>
    public static string ConnectionStringOf(int blobPort, int queuePort, int tablePort) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};TableEndpoint=http://127.0.0.1:{tablePort}/{Account};";

    /// <summary>One that keeps what it is given.</summary>
    /// <param name="folder">Where; it outlives a stop. Null: in memory.</param>
    public static AzuriteServer In(string? folder) => new(folder);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // Another test may take a free port before Azurite does: then it is tried again with others.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                (BlobPort, QueuePort, TablePort) = (FreePort.Take(), FreePort.Take(), FreePort.Take());
                await StartAgainAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                await DisposeAsync();
            }
        }
    }

    /// <summary>Starts it on the ports it has.</summary>
    public async Task StartAgainAsync()
    {
        var script = RepositoryRoot.PathOf("infra", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            throw new FileNotFoundException("Azurite is not installed; run ./test.sh, or npm ci in infra/azurite.");
        }

        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] persistence = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        foreach (var argument in new[]
        {
            script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", $"{BlobPort}", "--queueHost", "127.0.0.1", "--queuePort", $"{QueuePort}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{TablePort}",
        }.Concat(persistence))
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        foreach (var port in new[] { BlobPort, QueuePort, TablePort })
        {
            await WaitForAsync(port);
        }
    }

    /// <summary>Asks it to stop, as the system does: it writes down what it was given and ends.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        await DisposeAsync();
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
