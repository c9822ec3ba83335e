namespace Screening.Pipeline.Llm;

/// <summary>A language model gave no answer.</summary>
public sealed class LlmFailureException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="retryAfter">How long the endpoint asked to wait; null when it did not say.</param>
    /// <param name="innerException">The failure as the client gave it.</param>
    public LlmFailureException(LlmFailure failure, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base($"The language model gave no answer: {LlmFailures.Reason(failure)}.", innerException)
    {
        Failure = failure;
        RetryAfter = retryAfter;
    }

    /// <summary>Why.</summary>
    public LlmFailure Failure { get; }

    /// <summary>How long the endpoint asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
