namespace Screening.Core.Text;

/// <summary>A name found in a reading.</summary>
/// <param name="Term">The name.</param>
/// <param name="Start">First normalised unit.</param>
/// <param name="End">Normalised unit behind the last.</param>
/// <param name="Repaired">True when a digit or letter was read as the one it is confused with (OX1DE).</param>
public readonly record struct TermHit(Term Term, int Start, int End, bool Repaired);
