using Screening.Core.Chemistry;

namespace Screening.Core.Facts.Formulas;

/// <summary>What a parsed formula is: whether it can be chemistry at all, and which form of matter.</summary>
internal static class FormulaChemistry
{
    // Metals that rare earths are alloyed with in trade: what tells SmCo from HoReCa.
    private static readonly HashSet<string> AlloyPartners = new(StringComparer.Ordinal)
    {
        "Fe", "Co", "Ni", "Al", "Mg", "Cu", "Zn", "Zr", "Mn", "Ga", "Ti", "Ag", "Cr", "Sn", "Nd", "Pr", "Ce", "La", "Dy", "Tb", "Gd", "Sm", "Er", "Ho", "Yb", "Sc",
    };

    /// <summary>True when the formula holds a rare earth and is chemistry rather than a part number.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="text">Its text.</param>
    /// <param name="inCompany">True when the line holds other signs of chemistry.</param>
    public static bool IsReal(Formula formula, ReadOnlySpan<char> text, bool inCompany)
    {
        if (!formula.Parts.Any(p => PeriodicTable.IsRareEarth(p.Number)) || formula.Parts.Count < 2)
        {
            return false;
        }

        if (formula.Parts.Any(p => p.IsDopant))
        {
            return formula.HasCounts || inCompany;
        }

        var metalsOnly = formula.Parts.All(p => !PeriodicTable.IsNonMetal(p.Number));
        if (formula.HasCounts)
        {
            return metalsOnly ? PlausibleAlloy(formula) : formula.IsBalanced() || IsIntermetallic(formula);
        }

        var hasLower = text.IndexOfAnyInRange('a', 'z') >= 0;
        return hasLower && (metalsOnly ? PlausibleAlloy(formula) : inCompany && (formula.IsBalanced() || IsIntermetallic(formula)));
    }

    /// <summary>The form id of the material: oxide, alloy or compound.</summary>
    public static string FormOf(Formula formula)
    {
        var hosts = formula.Parts.Where(p => !p.IsDopant).ToList();
        if (hosts.All(p => !PeriodicTable.IsNonMetal(p.Number)) || IsIntermetallic(formula))
        {
            return "alloy";
        }

        var oxideOfRareEarthsOnly = hosts.All(p => p.Number == 8 || PeriodicTable.IsRareEarth(p.Number)) && formula.Has(8);
        return oxideOfRareEarthsOnly ? "oxide" : "compound";
    }

    /// <summary>The material concept that the formula is: ndfeb, smco; null for none.</summary>
    public static string? MaterialOf(Formula formula)
    {
        bool HasSymbol(string symbol) => formula.Has(PeriodicTable.NumberOf(symbol));
        var fe = HasSymbol("Fe");
        if (fe && HasSymbol("B") && (HasSymbol("Nd") || HasSymbol("Pr") || HasSymbol("Ce")))
        {
            return "ndfeb";
        }

        return HasSymbol("Sm") && HasSymbol("Co") && !formula.Has(8) ? "smco" : null;
    }

    private static bool PlausibleAlloy(Formula formula) =>
        formula.Parts.All(p => PeriodicTable.IsRareEarth(p.Number) || AlloyPartners.Contains(PeriodicTable.SymbolOf(p.Number)));

    private static bool IsIntermetallic(Formula formula) =>
        !formula.Has(8) && !formula.Has(9) && !formula.Has(17)
        && formula.Parts.Any(p => PeriodicTable.SymbolOf(p.Number) is "Fe" or "Co" or "Ni" or "Mn" or "Cu" or "Al" or "Ga")
        && formula.Parts.All(p => !PeriodicTable.IsNonMetal(p.Number) || PeriodicTable.SymbolOf(p.Number) is "B" or "N" or "C" or "H" or "Si");
}
