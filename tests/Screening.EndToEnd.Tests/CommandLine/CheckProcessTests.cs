namespace Screening.EndToEnd.Tests.CommandLine;

public sealed class CheckProcessTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private readonly ScreeningProcess screening = new();

    [Fact]
    public async Task Answers_come_while_the_sender_waits()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var process = screening.Start(["check", "--jsonl", "--as-of", "2026-11-24"]);
        try
        {
            foreach (var id in (int[])[1, 2, 3])
            {
                await process.StandardInput.WriteLineAsync($"{{\"id\":{id},\"text\":\"氧化镝\"}}".AsMemory(), deadline.Token);
                await process.StandardInput.FlushAsync(deadline.Token);
                var answer = await process.StandardOutput.ReadLineAsync(deadline.Token);
                Assert.StartsWith($"{{\"id\":{id},\"text\":\"氧化镝\",\"verdict\":\"controlled\"", answer, StringComparison.Ordinal);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_an_endless_check()
    {
        var result = await screening.RunShellAsync("set +o pipefail; yes '{\"text\":\"x\"}' 2>/dev/null | screening check --jsonl | head -n 1");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("{\"text\":\"x\",\"verdict\":\"noMatch\"", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_check_that_waits_for_input()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var process = screening.Start(["check", "--jsonl"]);
        try
        {
            await process.StandardInput.WriteLineAsync("{\"text\":\"x\"}".AsMemory(), deadline.Token);
            await process.StandardInput.FlushAsync(deadline.Token);
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(deadline.Token));

            using var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(deadline.Token);

            Assert.Equal(130, process.ExitCode);
            Assert.Equal("Stopped; what was finished is kept.\n", await process.StandardError.ReadToEndAsync(deadline.Token));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [Fact]
    public async Task A_check_leaves_no_store_behind()
    {
        await screening.RunAsync(["check", "dysprosium oxide"]);

        Assert.Equal([screening.Folder], Directory.GetFileSystemEntries(Path.GetDirectoryName(screening.Folder)!));
    }

    public void Dispose() => screening.Dispose();
}
