using Screening.Core.Quantities;

namespace Screening.Core.Lists;

/// <summary>
/// A stated quantity lies in a window. True when the stated value or the whole stated range lies inside, false when it lies
/// outside, unknown when it straddles the border or is not stated.
/// </summary>
/// <param name="Parameter">What is measured, camelCase, for example <c>mixingChamberVolume</c>; it names the question asked.</param>
/// <param name="Kind">The quantity's kind; only values of this kind are looked at.</param>
/// <param name="Window">The window, in the kind's base unit.</param>
/// <param name="Labels">
/// Ids of concepts of kind <see cref="ConceptKind.Label"/>: words that name the parameter beside its value. With labels in the
/// text, only a value beside one of them counts; empty: any value of the kind.
/// </param>
public sealed record ParameterIn(string Parameter, QuantityKind Kind, QuantityWindow Window, IReadOnlyList<string> Labels) : Condition;
