namespace Screening.Core.Lists;

/// <summary>
/// The purpose is part of the item. True when the line states this purpose; false when it states another of the same kind;
/// unknown when it states none.
/// </summary>
/// <param name="Purpose">Id of a concept of kind <see cref="ConceptKind.Purpose"/>.</param>
public sealed record ServesPurpose(string Purpose) : Condition;
