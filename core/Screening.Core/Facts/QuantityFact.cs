using Screening.Core.Classification;
using Screening.Core.Quantities;

namespace Screening.Core.Facts;

/// <summary>A stated quantity with its unit.</summary>
/// <param name="Kind">The kind that the unit belongs to.</param>
/// <param name="Low">Smallest value stated, in the kind's base unit.</param>
/// <param name="High">Largest value stated.</param>
/// <param name="Start">First normalised unit.</param>
/// <param name="End">Normalised unit behind the last.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record QuantityFact(QuantityKind Kind, double Low, double High, int Start, int End, Evidence Evidence);
