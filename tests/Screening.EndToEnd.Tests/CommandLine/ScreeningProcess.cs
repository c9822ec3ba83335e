using System.Diagnostics;
using System.Text;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>The built command, run as its own process on a store of its own.</summary>
internal sealed class ScreeningProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("screening-");

    /// <summary>Folder for what a test writes.</summary>
    internal string Folder => Directory.CreateDirectory(Path.Combine(data.FullName, "work")).FullName;

    private static string Assembly => Repository.AssemblyOf("core", "Screening.Cli", "screening");

    /// <summary>Starts the command; the caller stops it.</summary>
    internal Process Start(string[] args, string? directory = null, params (string Name, string Value)[] environment) =>
        Start("dotnet", [Assembly, .. args], directory, environment);

    /// <summary>Runs the command to its end.</summary>
    internal async Task<ProcessResult> RunAsync(string[] args, string input = "", string? directory = null, params (string Name, string Value)[] environment)
    {
        using var process = Start(args, directory, environment);
        return await FinishAsync(process, input);
    }

    /// <summary>Runs a line of shell in which <c>screening</c> is the command, from the root of the working copy.</summary>
    internal async Task<ProcessResult> RunShellAsync(string line)
    {
        using var process = Start("bash", ["-c", $"set -o pipefail; screening() {{ dotnet '{Assembly}' \"$@\"; }}; {line}"], null);
        return await FinishAsync(process, "");
    }

    private static async Task<ProcessResult> FinishAsync(Process process, string input)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), deadline.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return new ProcessResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process Start(string program, string[] args, string? directory, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = directory ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Screening__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["Screening__DataDirectory"] = Path.Combine(data.FullName, "store");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => data.Delete(recursive: true);
}
