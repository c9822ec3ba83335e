using System.Text.Json;
using Screening.Testing.OpenAI;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary><c>screening eval --llm</c> as a user runs it: by settings in the environment, before a model on loopback.</summary>
public sealed class LlmEvalTests : IDisposable
{
    private const string Labelled = """
        {"id": "a", "text": "Dysprosium oxide", "label": "controlled"}
        {"id": "b", "text": "Cotton shirts", "label": "not_controlled"}
        {"id": "c", "text": "samples", "label": "needs_review"}
        {"id": "d", "text": "NdFeB magnet 42SH", "label": "needs_review"}
        """;

    private readonly ScreeningProcess screening = new();

    [Fact]
    public async Task Reports_figures_with_and_without_the_model_flips_quotes_tokens_and_cost()
    {
        var calls = 0;
        await using var server = await FakeOpenAI.StartAsync(request => Answer(++calls == 2 ? "plastic toys" : "terbium metal"));

        var result = await EvaluateAsync(server, ["--repeat", "3"], ("Screening__Llm__PriceIn", "2.50"), ("Screening__Llm__PriceOut", "10"), ("Screening__Llm__Currency", "USD"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal([3, 4], request.Lines.Select(line => line.Number)));
        string[] parts = [.. result.Output.Split("\n\n").Where(part => part.Contains("lines; right", StringComparison.Ordinal))];
        Assert.Contains("4 lines; right 0.7500", parts[0], StringComparison.Ordinal);
        Assert.Contains("4 lines; right 1.0000", parts[1], StringComparison.Ordinal);
        Assert.Contains("azure/witness, prompt match-1; 3 runs, no kept answer was used\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("lines heard, calls   2 in 1, 2 in 1, 2 in 1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("verdicts changed     noMatch to review: 1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("flip rate            0.5000 by verdict, 0.5000 by findings, of 2 lines heard every time\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("quotes               3 stand, 3 dropped (0.5000); 3 codes and 0 items dropped\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("tokens               3600 in, 300 out\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("per 1,000 lines      250 calls, 300000 tokens in, 25000 out\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("cost of 1,000 lines  1.0000 USD, at 2.50 in and 10 out a million tokens\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_prices_no_cost_is_made_up_and_lines_that_were_not_heard_are_told()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Error(404, "DeploymentNotFound", "No such deployment."));

        var result = await EvaluateAsync(server, []);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("lines not heard      2: the endpoint has no such deployment. Check Screening:Llm:Deployment", result.Output, StringComparison.Ordinal);
        Assert.Contains("flip rate            not measured; repeat the calls with --repeat 3\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("cost of 1,000 lines  not reckoned; set Screening:Llm:PriceIn, PriceOut and Currency", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_it_is_one_clear_sentence()
    {
        var off = await screening.RunAsync(["eval", "labelled.jsonl", "--llm"]);
        var alone = await screening.RunAsync(["eval", "labelled.jsonl", "--repeat", "2"]);

        Assert.Equal((2, "No language model is set. Set Screening:Llm:Mode to review, Screening:Llm:Endpoint and Screening:Llm:Deployment (docs/llm.md).\n"), (off.ExitCode, off.Error));
        Assert.Equal((2, "--repeat needs --llm: the rules give the same answer every time. See: screening eval --help\n"), (alone.ExitCode, alone.Error));
    }

    public void Dispose() => screening.Dispose();

    private async Task<ProcessResult> EvaluateAsync(FakeOpenAI server, string[] options, params (string, string)[] more)
    {
        var path = Path.Combine(screening.Folder, "labelled.jsonl");
        await File.WriteAllTextAsync(path, Labelled);
        return await screening.RunAsync(
            ["eval", path, "--llm", "--as-of", "2026-11-24", .. options], "", null,
            [.. LlmSettings.Of(server, "__"), .. more]);
    }

    private static FakeChatReply Answer(string says)
    {
        object[] facts =
        [
            new { quote = "samples", says, entries = Array.Empty<string>() },
            new { quote = "words that stand nowhere", says = "dysprosium metal", entries = new[] { "9Z999.z" } },
        ];
        return FakeChatReply.Content(JsonSerializer.Serialize(new { lines = new[] { new { line = 3, facts, objection = (object?)null } } }), tokensIn: 1200, tokensOut: 100);
    }
}
