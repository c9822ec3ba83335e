namespace Screening.Core.Facts.Compositions;

/// <summary>A share as it stands in a composition string.</summary>
/// <param name="Low">Smallest share, 0 to 1.</param>
/// <param name="High">Largest share, 0 to 1.</param>
/// <param name="Unit">True when a unit or a word such as balance says that it is a share.</param>
/// <param name="IsBalance">True for the rest.</param>
/// <param name="IsAbsent">True for none.</param>
/// <param name="End">Normalised unit behind it.</param>
/// <param name="IsAtomic">True for a share of atoms, at% or mol%; false for one of mass.</param>
internal readonly record struct Share(double Low, double High, bool Unit, bool IsBalance, bool IsAbsent, int End, bool IsAtomic = false);
