namespace Screening.Pipeline.Llm;

/// <summary>What each failure means: in words for the user, and for the call's repeat and rest.</summary>
public static class LlmFailures
{
    /// <summary>Why lines were not put to the model, as the second half of a sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none.</exception>
    public static string Reason(LlmFailure failure) => failure switch
    {
        LlmFailure.Unreachable => "the endpoint does not answer",
        LlmFailure.Unauthorized => "the endpoint does not accept the key or identity",
        LlmFailure.NoDeployment => "the endpoint has no such deployment",
        LlmFailure.Throttled => "the endpoint takes no more calls at present",
        LlmFailure.ServerError => "the endpoint reports a failure of its own",
        LlmFailure.TimedOut => "no answer came within the time",
        LlmFailure.Rejected => "the endpoint did not take the call",
        LlmFailure.BadAnswer => "the answer was not the JSON that was asked for",
        LlmFailure.Refused => "the model refused to answer",
        LlmFailure.Filtered => "the endpoint's content filter stopped it",
        LlmFailure.Resting => "the endpoint failed several times and is left alone for a while",
        LlmFailure.DayBudget => "the day's tokens are spent",
        LlmFailure.DocumentBudget => "the document's calls are spent",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "No such failure."),
    };

    /// <summary>What the user can do about it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none.</exception>
    public static string WhatToDo(LlmFailure failure) => failure switch
    {
        LlmFailure.Unauthorized => $"Check {LlmOptions.Section}:Key, or the identity's role on the resource.",
        LlmFailure.NoDeployment => $"Check {LlmOptions.Section}:Deployment and {LlmOptions.Section}:Endpoint.",
        LlmFailure.Rejected or LlmFailure.BadAnswer => "Use a model that supports structured output with a JSON schema.",
        LlmFailure.Refused or LlmFailure.Filtered => "A person must read these lines.",
        LlmFailure.DayBudget => $"Ask tomorrow (screening retry --llm), or raise {LlmOptions.Section}:MaxTokensADay.",
        LlmFailure.DocumentBudget => $"Ask on with screening retry --llm; {LlmOptions.Section}:MaxCallsADocument says how far one asking goes.",
        LlmFailure.Unreachable or LlmFailure.Throttled or LlmFailure.ServerError or LlmFailure.TimedOut or LlmFailure.Resting => "Ask later: screening retry --llm.",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "No such failure."),
    };

    /// <summary>True when the same call may succeed at once or soon.</summary>
    public static bool IsPassing(LlmFailure failure) =>
        failure is LlmFailure.Unreachable or LlmFailure.Throttled or LlmFailure.ServerError or LlmFailure.TimedOut;

    /// <summary>True when it says that the endpoint is of no use at present, whatever the text.</summary>
    public static bool IsOfEndpoint(LlmFailure failure) => IsPassing(failure) || failure is LlmFailure.Unauthorized or LlmFailure.NoDeployment;
}
