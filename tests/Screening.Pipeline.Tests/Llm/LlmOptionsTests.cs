using Microsoft.Extensions.Configuration;
using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Tests.Llm;

public sealed class LlmOptionsTests
{
    [Fact]
    public void Nothing_set_is_off_and_valid()
    {
        var (options, violations) = Read();

        Assert.False(options.IsOn);
        Assert.Empty(violations);
    }

    [Fact]
    public void Every_violation_is_named_at_once()
    {
        var (_, violations) = Read(
            ("Mode", "sometimes"), ("MaxTokensADay", "-1"), ("MaxCallsADocument", "many"), ("Concurrency", "0"), ("Timeout", "soon"), ("IsOpenAICompatible", "perhaps"));

        Assert.Equal(6, violations.Count);
        Assert.All(violations, violation => Assert.StartsWith("Screening:Llm:", violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "gpt", "an address is needed")]
    [InlineData("http://models.example/v1", "gpt", "plain http only on loopback")]
    [InlineData("ftp://127.0.0.1", "gpt", "another scheme")]
    [InlineData("https://models.example", "", "a deployment is needed")]
    public void On_needs_an_https_endpoint_and_a_deployment(string endpoint, string deployment, string reason)
    {
        var (_, violations) = Read(("Mode", "review"), ("Endpoint", endpoint), ("Deployment", deployment));

        Assert.True(violations.Count == 1, reason);
    }

    [Theory]
    [InlineData("https://models.example/openai", "Review", LlmMode.Review)]
    [InlineData("http://127.0.0.1:8080/v1", "always", LlmMode.Always)]
    public void Https_and_loopback_are_taken(string endpoint, string mode, LlmMode expected)
    {
        var (options, violations) = Read(("Mode", mode), ("Endpoint", endpoint), ("Deployment", "gpt"));

        Assert.Empty(violations);
        Assert.Equal(expected, options.Mode);
    }

    private static (LlmOptions Options, List<string> Violations) Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>("Screening:Llm:" + setting.Name, setting.Value)))
            .Build();
        var violations = new List<string>();
        return (LlmOptions.From(configuration, violations), violations);
    }
}
