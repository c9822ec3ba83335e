using Screening.Core.Classification;

namespace Screening.Core.Testimony;

/// <summary>A line's result after a witness was heard.</summary>
/// <param name="Result">The result; its verdict is never below that of the rules alone.</param>
/// <param name="QuotesKept">Quotes that stand in the text.</param>
/// <param name="QuotesDropped">Quotes that do not, and were passed over with all that hung on them.</param>
/// <param name="CodesDropped">Entry codes that the edition does not hold.</param>
public sealed record Testified(LineResult Result, int QuotesKept, int QuotesDropped, int CodesDropped);
