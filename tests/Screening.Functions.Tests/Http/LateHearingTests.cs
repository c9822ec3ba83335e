using System.Text.Json;
using Screening.Functions.Tests.Contract;
using Screening.Testing.OpenAI;

namespace Screening.Functions.Tests.Http;

/// <summary>POST /api/screenings/{id}/retry?llm=true: from the call through the queue to the summary.</summary>
public sealed class LateHearingTests
{
    [Fact]
    public async Task What_was_not_asked_is_asked_by_whoever_works_on_the_queue()
    {
        var isDown = true;
        await using var server = await FakeOpenAI.StartAsync(_ => isDown ? FakeChatReply.Error(500, "500", "The service says so.") : Answer());
        using var scope = new FunctionScope(more: LlmSettings.Of(server));
        var id = await Work.ScreenAsync(scope, "description\nsamples\n");
        var functions = scope.Create<ScreeningFunctions>();
        Assert.Contains("llmNotAsked", Codes(await Work.CallAsync(scope, r => functions.GetAsync(r, id, default))));
        isDown = false;

        var sent = await Work.CallAsync(scope, r => functions.RetryAsync(r, id, default), "?llm=true");
        await Work.RunAsync(scope);

        OpenApi.Fits("RetryScreening", sent, 202, "asked later");
        var done = await Work.CallAsync(scope, r => functions.GetAsync(r, id, default));
        OpenApi.Fits("GetScreening", done, 200, "heard later");
        Assert.Equal(("done", "review", 1), (done.Body.GetProperty("state").GetString(), done.Body.GetProperty("verdict").GetString(), done.Body.GetProperty("review").GetInt32()));
        Assert.Contains("llmAskedLater", Codes(done));
        Assert.DoesNotContain("llmNotAsked", Codes(done));
        Assert.Equal("notRetried", (await Work.CallAsync(scope, r => functions.RetryAsync(r, id, default), "?llm=true")).Code);
    }

    private static IEnumerable<string> Codes(FunctionAnswer answer) => answer.Body.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString()!);

    private static FakeChatReply Answer() => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        lines = new[] { new { line = 1, facts = new[] { new { quote = "samples", says = "terbium metal", entries = Array.Empty<string>() } }, objection = (object?)null } },
    }));
}
