using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Pipeline.Llm;
using Screening.Testing;
using Screening.Testing.OpenAI;

namespace Screening.Azure.Tests.Llm;

/// <summary>The real client against a server that speaks the service's protocol.</summary>
public sealed class OpenAIModelTests
{
    private static readonly LlmRequest Request = new(LlmPrompt.Match, """{"lines":[]}""", 500);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asks_with_a_strict_schema_and_reads_answer_and_tokens(bool compatible)
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Content("""{"lines":[]}""", tokensIn: 321, tokensOut: 12));

        var reply = await ModelOf(server.Address, compatible).AskAsync(Request, default);

        Assert.Equal("""{"lines":[]}""", reply.Json);
        Assert.Equal((321, 12), (reply.TokensIn, reply.TokensOut));
        var asked = Assert.Single(server.Requests);
        Assert.Equal(("match_1", true), (asked.SchemaName, asked.IsStrict));
        Assert.Equal((LlmPrompt.Match.Text, Request.Input), (asked.System, asked.User));
        Assert.Equal(0, asked.Body.GetProperty("temperature").GetDouble());
    }

    public static TheoryData<string, LlmFailure> Failures => new()
    {
        { "401", LlmFailure.Unauthorized },
        { "403", LlmFailure.Unauthorized },
        { "404", LlmFailure.NoDeployment },
        { "408", LlmFailure.TimedOut },
        { "422", LlmFailure.Rejected },
        { "429", LlmFailure.Throttled },
        { "500", LlmFailure.ServerError },
        { "503", LlmFailure.ServerError },
        { "prompt filtered", LlmFailure.Filtered },
        { "answer filtered", LlmFailure.Filtered },
        { "refusal", LlmFailure.Refused },
        { "token limit", LlmFailure.BadAnswer },
        { "tool call", LlmFailure.BadAnswer },
        { "no JSON", LlmFailure.BadAnswer },
        { "other JSON", LlmFailure.BadAnswer },
        { "cut body", LlmFailure.Unreachable },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Sorts_what_the_service_answers(string answer, LlmFailure expected)
    {
        await using var server = await FakeOpenAI.StartAsync(_ => ReplyOf(answer));

        var thrown = await Assert.ThrowsAsync<LlmFailureException>(() => ModelOf(server.Address).AskAsync(Request, default));

        Assert.Equal(expected, thrown.Failure);
    }

    [Fact]
    public async Task Says_how_long_the_service_asks_to_wait()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Error(429, "429", "Rate limit is exceeded.", retryAfter: 7));

        var thrown = await Assert.ThrowsAsync<LlmFailureException>(() => ModelOf(server.Address).AskAsync(Request, default));

        Assert.Equal(TimeSpan.FromSeconds(7), thrown.RetryAfter);
    }

    [Fact]
    public async Task Knows_a_wrong_key_a_missing_deployment_and_a_dead_address()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Content("{}"));

        var wrongKey = await Assert.ThrowsAsync<LlmFailureException>(() => ModelOf(server.Address, key: "wrong").AskAsync(Request, default));
        var noDeployment = await Assert.ThrowsAsync<LlmFailureException>(() => ModelOf(server.Address, deployment: "other").AskAsync(Request, default));
        var dead = await Assert.ThrowsAsync<LlmFailureException>(() => ModelOf($"http://127.0.0.1:{FreePort.Take()}").AskAsync(Request, default));

        Assert.Equal(
            (LlmFailure.Unauthorized, LlmFailure.NoDeployment, LlmFailure.Unreachable), (wrongKey.Failure, noDeployment.Failure, dead.Failure));
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        await using var server = await FakeOpenAI.StartAsync(_ => FakeChatReply.Silence);
        using var stop = new CancellationTokenSource();
        var asking = ModelOf(server.Address).AskAsync(Request, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    internal static FakeChatReply ReplyOf(string answer) => answer switch
    {
        "prompt filtered" => FakeChatReply.PromptFiltered(),
        "answer filtered" => FakeChatReply.Content("", "content_filter"),
        "refusal" => FakeChatReply.Refusal("I can't help with that."),
        "token limit" => FakeChatReply.Content("{\"lines\":[{\"li", "length"),
        "tool call" => FakeChatReply.Content("", "tool_calls"),
        "no JSON" => FakeChatReply.Raw("<html>Bad gateway</html>"),
        "other JSON" => FakeChatReply.Raw("{}"),
        "cut body" => FakeChatReply.CutBody(),
        "silence" => FakeChatReply.Silence,
        "prose" => FakeChatReply.Content("All clear."),
        "other schema" => FakeChatReply.Content("""{"verdict":"clear"}"""),
        _ => FakeChatReply.Error(int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture), answer, "The service says so.", answer == "429" ? 0 : null),
    };

    private static ILanguageModel ModelOf(string address, bool compatible = false, string key = FakeOpenAI.Key, string deployment = FakeOpenAI.Deployment)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Screening:Llm:Mode"] = "review",
            ["Screening:Llm:Endpoint"] = compatible ? address + "/v1" : address,
            ["Screening:Llm:IsOpenAICompatible"] = compatible ? "true" : "false",
            ["Screening:Llm:Deployment"] = deployment,
            ["Screening:Llm:Key"] = key,
        };
        var services = new ServiceCollection();
        services.AddScreening(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider().GetRequiredService<ILanguageModel>();
    }
}
