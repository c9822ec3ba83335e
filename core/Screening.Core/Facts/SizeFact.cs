using Screening.Core.Classification;

namespace Screening.Core.Facts;

/// <summary>A stated size of a cylinder: diameter by length, as Φ1.8×20 m.</summary>
/// <param name="Diameter">Diameter in metres.</param>
/// <param name="Length">Length in metres.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record SizeFact(double Diameter, double Length, Evidence Evidence);
