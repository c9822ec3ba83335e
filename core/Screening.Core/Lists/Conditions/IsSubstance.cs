namespace Screening.Core.Lists;

/// <summary>The line names this substance by any of its names, its formula or its CAS number. False when it does not.</summary>
/// <param name="Substance">Id in <see cref="Edition.Substances"/>.</param>
public sealed record IsSubstance(string Substance) : Condition;
