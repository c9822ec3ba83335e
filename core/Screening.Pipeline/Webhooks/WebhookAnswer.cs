namespace Screening.Pipeline.Webhooks;

/// <summary>What came of one try.</summary>
/// <param name="Status">The answer's status; null where there was no answer.</param>
/// <param name="RetryAfter">How long the receiver asks to wait; null where it does not.</param>
/// <param name="Problem">Why there was no answer, in one sentence; null where there was one.</param>
public sealed record WebhookAnswer(int? Status, TimeSpan? RetryAfter, string? Problem)
{
    /// <summary>True when the receiver has taken the message.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>True when the receiver wants no more of them: 410.</summary>
    public bool IsRefused => Status == 410;

    /// <summary>What went wrong, in one sentence.</summary>
    public string InWords => Problem ?? (Status is >= 300 and < 400 ? $"It answered {Status}, a redirect, which is not followed." : $"It answered {Status}.");
}
