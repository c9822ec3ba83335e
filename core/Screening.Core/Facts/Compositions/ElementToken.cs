namespace Screening.Core.Facts.Compositions;

/// <summary>A place of a text where a composition pair may name its element.</summary>
/// <param name="Symbols">One symbol, or the joint ones of PrNd.</param>
/// <param name="Start">First normalised unit.</param>
/// <param name="End">Normalised unit behind the last.</param>
/// <param name="IsName">True for a name or an oxide, false for bare symbols.</param>
/// <param name="MetalFraction">Mass fraction of the element in what is named: 0.871 for Dy2O3, 1 for the element itself.</param>
internal readonly record struct ElementToken(string[] Symbols, int Start, int End, bool IsName, double MetalFraction = 1);
