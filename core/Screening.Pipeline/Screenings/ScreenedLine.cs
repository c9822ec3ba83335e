using Screening.Core.Classification;
using Screening.Intake;

namespace Screening.Pipeline.Screenings;

/// <summary>One goods line with its result.</summary>
/// <param name="Line">The line as read.</param>
/// <param name="Result">What the engine said.</param>
public sealed record ScreenedLine(ItemLine Line, LineResult Result);
