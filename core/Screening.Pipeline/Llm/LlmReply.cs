namespace Screening.Pipeline.Llm;

/// <summary>What a language model answered.</summary>
/// <param name="Json">The answer: JSON in the form of the request's schema, as far as the endpoint keeps its word.</param>
/// <param name="TokensIn">Tokens that the endpoint counted in the request.</param>
/// <param name="TokensOut">Tokens that it counted in the answer.</param>
public sealed record LlmReply(string Json, int TokensIn, int TokensOut);
