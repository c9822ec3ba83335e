namespace Screening.Pipeline.Llm;

/// <summary>Why a language model was not asked, or gave no answer that can be used.</summary>
public enum LlmFailure
{
    /// <summary>The endpoint does not answer, or its answer broke off.</summary>
    Unreachable,

    /// <summary>The key or identity is not accepted (401, 403).</summary>
    Unauthorized,

    /// <summary>There is no such deployment or model (404).</summary>
    NoDeployment,

    /// <summary>Too many calls (429), after the repeats.</summary>
    Throttled,

    /// <summary>The endpoint failed (5xx), after the repeats.</summary>
    ServerError,

    /// <summary>No answer within the time.</summary>
    TimedOut,

    /// <summary>The endpoint did not take the call (another 4xx).</summary>
    Rejected,

    /// <summary>The answer is not the JSON that was asked for, or was cut off at the token limit.</summary>
    BadAnswer,

    /// <summary>The model refused.</summary>
    Refused,

    /// <summary>The content filter stopped the text or the answer.</summary>
    Filtered,

    /// <summary>The endpoint failed so often that it is left alone for a while.</summary>
    Resting,

    /// <summary>The day's tokens are spent.</summary>
    DayBudget,

    /// <summary>The document's calls are spent.</summary>
    DocumentBudget,
}
