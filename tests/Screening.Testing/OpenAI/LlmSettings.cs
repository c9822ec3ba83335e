namespace Screening.Testing.OpenAI;

/// <summary>The settings of <c>Screening:Llm</c> for a server on loopback.</summary>
public static class LlmSettings
{
    /// <summary>Mode review, no repeats.</summary>
    /// <param name="server">The server.</param>
    /// <param name="separator">Between the names of a setting: a colon, or two underscores for the environment.</param>
    public static (string Name, string Value)[] Of(FakeOpenAI server, string separator = ":")
    {
        (string Name, string Value)[] settings =
        [
            ("Mode", "review"), ("Endpoint", server.Address), ("Deployment", FakeOpenAI.Deployment), ("Key", FakeOpenAI.Key), ("Retries", "0"), ("Timeout", "00:00:20"),
        ];
        return [.. settings.Select(setting => ($"Screening{separator}Llm{separator}{setting.Name}", setting.Value))];
    }
}
