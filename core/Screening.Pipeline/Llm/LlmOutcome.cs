namespace Screening.Pipeline.Llm;

/// <summary>What came of one question: an answer, or why there is none.</summary>
/// <typeparam name="T">The answer's form.</typeparam>
public sealed record LlmOutcome<T>
    where T : class
{
    /// <summary>The answer; null when there is none.</summary>
    public T? Answer { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public LlmFailure? Failure { get; init; }

    /// <summary>The answer's key in the store of answers.</summary>
    public required string Key { get; init; }

    /// <summary>True when the answer was given earlier and nobody was asked now.</summary>
    public bool IsKept { get; init; }

    /// <summary>Tokens that the endpoint counted in the request; 0 for a kept answer.</summary>
    public int TokensIn { get; init; }

    /// <summary>Tokens that it counted in the answer; 0 for a kept answer.</summary>
    public int TokensOut { get; init; }
}
