using System.Text.Json;
using Screening.Testing;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>The command on Azure Storage: one setting, the same answers.</summary>
public sealed class AzuriteScreenTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    [Fact]
    public async Task Azure_storage_gives_the_answers_of_the_embedded_store()
    {
        using var screening = new ScreeningProcess();
        var azure = ("Screening__Storage", azurite.ConnectionString);
        string[] screen = ["screen", "tests/samples", "--as-of", "2026-11-24", "--format", "jsonl", "--all"];

        var embedded = await screening.RunAsync(screen);
        var stored = await screening.RunAsync(screen, environment: azure);

        Assert.Equal("", stored.Error);
        Assert.Equal(0, stored.ExitCode);
        Assert.Equal(embedded.Output, stored.Output);

        var history = await screening.RunAsync(["history", "--format", "jsonl"], environment: azure);
        var manifest = history.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(row => row.GetProperty("name").GetString()!.EndsWith("manifest.csv", StringComparison.Ordinal));
        var shown = await screening.RunAsync(["show", manifest.GetProperty("id").GetString()!, "--format", "jsonl"], environment: azure);

        // The first line is the screening, the others are its flagged lines.
        var flagged = manifest.GetProperty("controlled").GetInt32() + manifest.GetProperty("review").GetInt32();
        Assert.Equal(1 + flagged, shown.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
