using Screening.Core.Quantities;

namespace Screening.Core.Lists;

/// <summary>
/// The stated size (diameter by length, Φ1.8×20 m) lies in a window of both. Unknown when not stated.
/// </summary>
/// <param name="Diameter">Window of the diameter, in metres.</param>
/// <param name="Length">Window of the length, in metres.</param>
public sealed record SizeIn(QuantityWindow Diameter, QuantityWindow Length) : Condition;
