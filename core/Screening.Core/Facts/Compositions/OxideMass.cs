using Screening.Core.Chemistry;

namespace Screening.Core.Facts.Compositions;

/// <summary>
/// Mass fraction of the metal in a rare-earth oxide as it is traded: R2O3, but CeO2, Pr6O11 and Tb4O7 (the forms that are stable in air and
/// that certificates report), from the standard atomic weights.
/// </summary>
internal static class OxideMass
{
    private const double Oxygen = 15.999;

    /// <summary>Above 0, at most 1; 1 for an element that is no rare earth.</summary>
    public static double MetalFractionOf(string symbol)
    {
        var number = PeriodicTable.NumberOf(symbol);
        if (!PeriodicTable.IsRareEarth(number))
        {
            return 1;
        }

        var oxygens = symbol switch { "Ce" => 2.0, "Pr" => 11.0 / 6, "Tb" => 7.0 / 4, _ => 1.5 };
        var metal = PeriodicTable.WeightOf(number);
        return metal / (metal + (oxygens * Oxygen));
    }
}
