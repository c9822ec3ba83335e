using Screening.Core.Classification;

namespace Screening.Pipeline.Checks;

/// <summary>The answer to one <see cref="CheckRequest"/>: what was asked, against what, and the result.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="AsOf">The date that was answered for.</param>
/// <param name="Edition">The edition that answered, and how far it knows the law.</param>
/// <param name="Result">Verdict, licence, findings, issues.</param>
public sealed record CheckAnswer(CheckRequest Request, DateOnly AsOf, EditionStamp Edition, LineResult Result);
