using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Functions.Tests.Contract;
using Screening.Testing.OpenAI;

namespace Screening.Functions.Tests.Http;

/// <summary>POST /api/check with a language model as witness.</summary>
public sealed class CheckWitnessTests
{
    private const string Body = """[{"id":1,"text":"Dysprosium oxide"},{"id":2,"text":"samples"},{"id":3,"text":"cotton shirts"}]""";

    [Fact]
    public async Task An_open_item_is_put_to_the_model_and_its_finding_says_so()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => Answer());
        using var scope = new FunctionScope(more: LlmSettings.Of(server));

        var answer = await CheckAsync(scope);
        var again = await CheckAsync(scope);

        OpenApi.Fits("Check", answer, 200, "a witness was heard");
        Assert.Equal(["controlled", "review", "noMatch"], answer.Body.EnumerateArray().Select(item => item.GetProperty("verdict").GetString()));
        Assert.Equal("llm", answer.Body[1].GetProperty("findings")[0].GetProperty("evidence")[0].GetProperty("kind").GetString());
        Assert.Equal([2], Assert.Single(server.Requests).Lines.Select(line => line.Number));
        Assert.Equal(answer.Body.GetRawText(), again.Body.GetRawText());
    }

    [Fact]
    public async Task A_model_that_fails_costs_no_answer_and_the_item_says_why()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Error(404, "DeploymentNotFound", "No such deployment."));
        using var scope = new FunctionScope(more: LlmSettings.Of(server));

        var answer = await CheckAsync(scope);

        OpenApi.Fits("Check", answer, 200, "no witness was heard");
        Assert.Equal(["controlled", "noMatch", "noMatch"], answer.Body.EnumerateArray().Select(item => item.GetProperty("verdict").GetString()));
        Assert.Contains(answer.Body[1].GetProperty("issues").EnumerateArray(), issue => issue.GetProperty("code").GetString() == "llmNotAsked" && issue.GetProperty("message").GetString()!.Contains("no such deployment", StringComparison.Ordinal));
        Assert.False(answer.Body[0].TryGetProperty("issues", out _));
    }

    [Fact]
    public async Task A_silent_model_is_waited_for_no_longer_than_the_checks_time()
    {
        using var asked = new SemaphoreSlim(0);
        await using var server = await FakeOpenAI.StartAsync(_ =>
        {
            asked.Release();
            return FakeChatReply.Silence;
        });
        using var scope = new FunctionScope(more: LlmSettings.Of(server));

        var checking = CheckAsync(scope);
        await asked.WaitAsync();
        scope.Clock.Advance(TimeSpan.FromSeconds(6));
        var answer = await checking;

        Assert.Contains(answer.Body[1].GetProperty("issues").EnumerateArray(), issue => issue.GetProperty("message").GetString()!.Contains("no answer came within the time", StringComparison.Ordinal));
    }

    private static async Task<FunctionAnswer> CheckAsync(FunctionScope scope)
    {
        var request = scope.Request(Body);
        IResult result = await scope.Create<CheckFunctions>().CheckAsync(request, default);
        return await FunctionScope.ExecuteAsync(request, result);
    }

    private static FakeChatReply Answer() => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        lines = new[] { new { line = 2, facts = new[] { new { quote = "samples", says = "terbium metal", entries = Array.Empty<string>() } }, objection = (object?)null } },
    }));
}
