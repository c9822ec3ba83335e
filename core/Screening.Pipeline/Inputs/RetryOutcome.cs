namespace Screening.Pipeline.Inputs;

/// <summary>What came of sending a screening again.</summary>
/// <param name="IsSent">True when it is on its way.</param>
/// <param name="ScreeningId">Where its result will be; another id when the edition has changed since.</param>
/// <param name="Message">What happened, for a person.</param>
public sealed record RetryOutcome(bool IsSent, string ScreeningId, string Message);
