namespace Screening.Pipeline.Llm;

/// <summary>One question to a language model.</summary>
/// <param name="Prompt">The instruction with the schema of the answer.</param>
/// <param name="Input">What is asked about, as JSON; goods text only.</param>
/// <param name="MaxAnswerTokens">Tokens that the answer may have.</param>
public sealed record LlmRequest(LlmPrompt Prompt, string Input, int MaxAnswerTokens)
{
    /// <summary>A picture that is asked about, a PNG file; empty for none.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }
}
