namespace Screening.Core.Chemistry;

/// <summary>The oxidation states that elements usually take in compounds, as ranges.</summary>
internal static class OxidationStates
{
    /// <summary>Lowest and highest usual state of an element in the company of the formula's other elements.</summary>
    public static (int Min, int Max) RangeOf(int number, Formula formula)
    {
        var hasOxygen = formula.Has(8);
        return number switch
        {
            1 => hasOxygen || formula.Has(6) || formula.Has(7) || formula.Has(9) || formula.Has(17) ? (1, 1) : (-1, 1),
            8 => (-2, -2),
            9 => (-1, -1),
            17 or 35 or 53 => hasOxygen ? (-1, 7) : (-1, -1),
            16 or 34 or 52 => hasOxygen ? (-2, 6) : (-2, -2),
            7 => hasOxygen ? (-3, 5) : (-3, -3),
            15 or 33 or 51 => hasOxygen ? (-3, 5) : (-3, -3),
            6 => hasOxygen || formula.Has(1) ? (-4, 4) : (-4, 4),
            5 => hasOxygen || formula.Has(9) ? (3, 3) : (-5, 3),
            14 => hasOxygen || formula.Has(9) ? (4, 4) : (-4, 4),
            62 or 63 or 69 or 70 => (2, 3),
            58 or 59 or 65 => (3, 4),
            _ when PeriodicTable.IsRareEarth(number) => (3, 3),
            3 or 11 or 19 or 37 or 55 or 47 => (1, 1),
            4 or 12 or 20 or 38 or 56 or 30 or 48 => (2, 2),
            13 or 31 or 49 => (3, 3),
            40 or 72 => (4, 4),
            22 => (2, 4),
            73 or 41 => (3, 5),
            74 or 42 => (2, 6),
            83 => (3, 5),
            _ => (0, 7),
        };
    }
}
