using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Screening.Testing;

/// <summary>The built local host as a real process on a port of its own.</summary>
public sealed class LocalHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private LocalHostProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>A client with its address.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until health answers.</summary>
    public static async Task<LocalHostProcess> StartAsync(string dataDirectory, string? storage = null, int? port = null, params string[] options)
    {
        var host = Launch(dataDirectory, storage, port ?? FreePort.Take(), options);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await host.Client.GetAsync("api/health");
                return host;
            }
            catch (HttpRequestException) when (!host.process.HasExited && clock.Elapsed < StartWithin)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException)
            {
                var said = host.Output;
                await host.DisposeAsync();
                throw new InvalidOperationException($"The local host did not start: {said}");
            }
        }
    }

    /// <summary>Starts it and does not wait: for starts that must fail.</summary>
    public static LocalHostProcess Launch(string dataDirectory, string? storage, int port, params string[] options)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var assembly = RepositoryRoot.PathOf("functions", "Screening.Functions", "bin", configuration, "net10.0", "Screening.Functions.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(assembly);
        start.ArgumentList.Add("--port");
        start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }

        start.Environment["Screening__DataDirectory"] = dataDirectory;
        start.Environment["Screening__Storage"] = storage ?? string.Empty;
        var host = new LocalHostProcess(Process.Start(start)!, port);
        host.process.OutputDataReceived += (_, e) => host.Keep(e.Data);
        host.process.ErrorDataReceived += (_, e) => host.Keep(e.Data);
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits until a screening has reached one of the states.</summary>
    public async Task<JsonElement> WaitForStateAsync(string id, params string[] states)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartWithin)
        {
            using var answer = await Client.GetAsync($"api/screenings/{id}");
            if (answer.IsSuccessStatusCode)
            {
                using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                var state = document.RootElement.GetProperty("state").GetString()!;
                if (states.Contains(state))
                {
                    return document.RootElement.Clone();
                }
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Screening {id} did not reach {string.Join(" or ", states)}. The host said: {Output}");
    }

    /// <summary>Asks it to stop as the system does, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        return await WaitForExitAsync();
    }

    /// <summary>Kills it as kill -9 does: it has no time for a last word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(StartWithin);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Client.Dispose();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
