using System.Text.Json;

namespace Screening.Testing.OpenAI;

/// <summary>What the server answers with, in the shapes of the real service.</summary>
public sealed record FakeChatReply
{
    /// <summary>HTTP status.</summary>
    public int Status { get; private init; } = 200;

    /// <summary>Body.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Seconds of Retry-After; null for none.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>True: the connection breaks in the middle of the body.</summary>
    public bool BreaksOff { get; private init; }

    /// <summary>True: no answer comes before the client gives up.</summary>
    public bool Hangs { get; private init; }

    /// <summary>An answer that no client waits for.</summary>
    public static FakeChatReply Silence { get; } = new() { Hangs = true };

    /// <summary>A completion with this content.</summary>
    public static FakeChatReply Content(string content, string finishReason = "stop", int tokensIn = 100, int tokensOut = 20) =>
        new() { Body = Completion(JsonSerializer.Serialize(content), "null", finishReason, tokensIn, tokensOut) };

    /// <summary>An answer about a page: its rows of cells.</summary>
    public static FakeChatReply Rows(params string[][] rows) => Content(JsonSerializer.Serialize(new { rows = rows.Select(cells => new { cells }) }));

    /// <summary>A refusal in the place of content.</summary>
    public static FakeChatReply Refusal(string words) => new() { Body = Completion("null", JsonSerializer.Serialize(words), "stop", 100, 10) };

    /// <summary>An answer that breaks off in the middle.</summary>
    public static FakeChatReply CutBody() => new() { Body = Completion("\"{}\"", "null", "stop", 1, 1), BreaksOff = true };

    /// <summary>Any body with status 200.</summary>
    public static FakeChatReply Raw(string body) => new() { Body = body };

    /// <summary>An error of the service.</summary>
    public static FakeChatReply Error(int status, string code, string message, int? retryAfter = null) => new()
    {
        Status = status, RetryAfter = retryAfter, Body = JsonSerializer.Serialize(new { error = new { code, message } }),
    };

    /// <summary>The content filter's refusal of a prompt.</summary>
    public static FakeChatReply PromptFiltered() => new()
    {
        Status = 400,
        Body = """
            {"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,
            "innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"hate":{"filtered":false,"severity":"safe"},"jailbreak":{"filtered":true,"detected":true}}}}}
            """,
    };

    private static string Completion(string content, string refusal, string finishReason, int tokensIn, int tokensOut) =>
        $$$$"""
        {"id":"chatcmpl-1","object":"chat.completion","created":1764000000,"model":"gpt-4o-2024-11-20","system_fingerprint":"fp_1",
        "prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}],
        "choices":[{"index":0,"finish_reason":"{{{{finishReason}}}}","logprobs":null,"message":{"role":"assistant","content":{{{{content}}}},"refusal":{{{{refusal}}}}},
        "content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}],
        "usage":{"prompt_tokens":{{{{tokensIn}}}},"completion_tokens":{{{{tokensOut}}}},"total_tokens":{{{{tokensIn + tokensOut}}}} } }
        """;
}
