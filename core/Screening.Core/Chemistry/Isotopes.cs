namespace Screening.Core.Chemistry;

/// <summary>
/// The isotopes of the lanthanides that are traded: the stable ones (IUPAC table of isotopic compositions) and the radioactive ones of
/// medicine and calibration.
/// </summary>
internal static class Isotopes
{
    /// <summary>True when the element, by its atomic number, is traded as an isotope of this mass number.</summary>
    public static bool IsTraded(int number, int mass) => number switch
    {
        62 => mass is 144 or (>= 147 and <= 154),
        63 => mass is >= 151 and <= 155,
        64 => mass is >= 152 and <= 160,
        65 => mass is 149 or 152 or 155 or >= 159 and <= 161,
        66 => mass is 156 or 158 or (>= 160 and <= 166),
        67 => mass is 163 or 165 or 166,
        68 => mass is 162 or 164 or (>= 166 and <= 170),
        69 => mass is 167 or (>= 169 and <= 171),
        70 => mass is >= 168 and <= 176,
        71 => mass is >= 175 and <= 177,
        _ => false,
    };
}
