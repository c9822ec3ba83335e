namespace Screening.Core.Lists;

/// <summary>
/// The purpose is part of the item. True when the line states this purpose; false when it states another one; unknown when it states
/// none. A presumed purpose is true when none is stated and unknown when another is: for goods that are named after this use.
/// </summary>
/// <param name="Purpose">Id of a concept of kind <see cref="ConceptKind.Purpose"/>.</param>
/// <param name="Presumed">True when the purpose is presumed unless another is stated. Default false.</param>
public sealed record ServesPurpose(string Purpose, bool Presumed = false) : Condition;
