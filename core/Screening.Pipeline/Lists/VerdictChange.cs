using Screening.Core.Classification;

namespace Screening.Pipeline.Lists;

/// <summary>So many lines go from one verdict to another.</summary>
/// <param name="Before">The verdict by the edition before.</param>
/// <param name="After">The verdict by the edition after; the same where only the entries differ.</param>
/// <param name="Lines">How many.</param>
public sealed record VerdictChange(Verdict Before, Verdict After, long Lines);
