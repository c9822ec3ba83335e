namespace Screening.Core.Chemistry;

/// <summary>One element of a formula with its number of atoms.</summary>
/// <param name="Number">Atomic number, 1 to 118.</param>
/// <param name="Count">Atoms per formula unit, larger than 0; may be broken (Al0.5Sc0.5N).</param>
/// <param name="IsDopant">True behind or before a colon (YAG:Ce, Er:YAG): present in traces up to some per cent.</param>
public readonly record struct FormulaPart(byte Number, double Count, bool IsDopant);
