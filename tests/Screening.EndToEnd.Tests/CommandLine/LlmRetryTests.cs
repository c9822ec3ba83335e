using System.Text.Json;
using Screening.Testing.OpenAI;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary><c>screening retry --llm</c> as a user runs it.</summary>
public sealed class LlmRetryTests : IDisposable
{
    private readonly ScreeningProcess screening = new();

    [Fact]
    public async Task Asks_in_every_screening_what_a_dead_endpoint_left()
    {
        var isDown = true;
        await using var server = await FakeOpenAI.StartAsync(_ => isDown ? FakeChatReply.Error(500, "500", "The service says so.") : Answer());
        var settings = LlmSettings.Of(server, "__");
        var path = Path.Combine(screening.Folder, "goods.csv");
        await File.WriteAllTextAsync(path, "description\nsamples\ncotton shirts\n");
        await screening.RunAsync(["screen", path, "--as-of", "2026-11-24"], "", null, settings);
        isDown = false;

        var asked = await screening.RunAsync(["retry", "--llm"], "", null, settings);
        var shown = await screening.RunAsync(["show", asked.Output.Split(' ')[0]]);
        var again = await screening.RunAsync(["retry", "--llm"], "", null, settings);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.EndsWith("  Asked: 1 lines or parts more were heard, 1 answers changed, 0 lines were added.\n", asked.Output, StringComparison.Ordinal);
        Assert.Contains("the language model was asked what it had not been asked", shown.Output, StringComparison.Ordinal);
        Assert.Equal((0, "In no screening that is done anything is left to ask.\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Failed_and_llm_exclude_each_other()
    {
        var result = await screening.RunAsync(["retry", "--llm", "--failed"]);

        Assert.Equal((2, "--failed and --llm exclude each other: what failed has nothing that was not asked. See: screening retry --help\n"), (result.ExitCode, result.Error));
    }

    public void Dispose() => screening.Dispose();

    private static FakeChatReply Answer() => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        lines = new[] { new { line = 1, facts = new[] { new { quote = "samples", says = "terbium metal", entries = Array.Empty<string>() } }, objection = (object?)null } },
    }));
}
