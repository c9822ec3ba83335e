using Screening.Core.Chemistry;

namespace Screening.Core.Facts.Formulas;

/// <summary>What a parsed formula is: whether it can be chemistry at all, and which form of matter.</summary>
internal static class FormulaChemistry
{
    // Metals that rare earths are alloyed with in trade: what tells SmCo from HoReCa.
    private static readonly HashSet<string> AlloyPartners = new(StringComparer.Ordinal)
    {
        "Fe", "Co", "Ni", "Al", "Mg", "Cu", "Zn", "Zr", "Mn", "Ga", "Ti", "Cr", "Sn", "Nd", "Pr", "Ce", "La", "Dy", "Tb", "Gd", "Sm", "Er", "Ho", "Yb", "Sc",
    };

    // A count that a salt written without brackets or broken counts may have.
    private const int LargestCount = 19;

    /// <summary>True when the formula holds a rare earth and is chemistry rather than a part number.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="text">Its text.</param>
    /// <param name="inCompany">True when the line holds other signs of chemistry.</param>
    public static bool IsReal(Formula formula, ReadOnlySpan<char> text, bool inCompany)
    {
        if (!formula.Any(p => PeriodicTable.IsRareEarth(p.Number)) || formula.Parts.Count < 2)
        {
            return false;
        }

        if (formula.Any(p => p.IsDopant))
        {
            return formula.HasCounts || inCompany || (formula.Any(p => p.Number is 8 or 9 or 17 or 35 or 53) && formula.IsBalanced());
        }

        var metalsOnly = formula.All(p => !PeriodicTable.IsNonMetal(p.Number));
        if (formula.HasCounts)
        {
            var code = HasLeadingZero(text) || (HasCountOfOne(text) && text.IndexOfAnyInRange('a', 'z') < 0);
            return !code && (inCompany || IsUnmistakable(formula, text))
                && (metalsOnly ? PlausibleAlloy(formula) : formula.IsBalanced() || IsIntermetallic(formula));
        }

        var hasLower = text.IndexOfAnyInRange('a', 'z') >= 0;
        var structured = text.Contains('(');
        return hasLower && (inCompany || structured) && (metalsOnly ? PlausibleAlloy(formula) : (formula.IsBalanced() || IsIntermetallic(formula)));
    }

    /// <summary>The form id of the material: oxide, alloy or compound.</summary>
    public static string FormOf(Formula formula)
    {
        if (formula.All(p => p.IsDopant || !PeriodicTable.IsNonMetal(p.Number)) || IsIntermetallic(formula))
        {
            return "alloy";
        }

        var oxideOfRareEarthsOnly = formula.All(p => p.IsDopant || p.Number == 8 || PeriodicTable.IsRareEarth(p.Number)) && formula.Has(8);
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

    // What no type code looks like: a salt or an oxide whose charges add up, broken counts, groups in brackets. YB82K, Tm45Y and SmS1
    // could be borides, alloys and sulfides, and are not.
    private static bool IsUnmistakable(Formula formula, ReadOnlySpan<char> text) =>
        text.Contains('(') || IsBoride(formula, text) || formula.Any(p => p.Count != Math.Floor(p.Count)) || (formula.All(p => p.Count > 1) && formula.Parts.Sum(p => p.Count) == 100)
        || (formula.All(p => p.Count <= LargestCount || p.Number is 1 or 8) && formula.Any(p => p.Number is 8 or 9 or 17 or 35 or 53) && !HasCountOfOne(text));

    // GdB6 and TbB4; YB6 in capitals may be a type code.
    private static bool IsBoride(Formula formula, ReadOnlySpan<char> text) =>
        formula.Parts is [_, { Number: 5, Count: 4 or 6 or 12 }] && text.IndexOfAnyInRange('a', 'z') >= 0;

    private static bool HasCountOfOne(ReadOnlySpan<char> text) => HasCount(text, '1', alone: true);

    private static bool HasLeadingZero(ReadOnlySpan<char> text) => HasCount(text, '0', alone: false);

    private static bool HasCount(ReadOnlySpan<char> text, char first, bool alone)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var follows = i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '.');
            if (text[i] == first && char.IsAsciiLetter(text[i - 1]) && (alone ? !follows : !(i + 1 < text.Length && text[i + 1] == '.')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool PlausibleAlloy(Formula formula) =>
        formula.All(p => PeriodicTable.IsRareEarth(p.Number) || AlloyPartners.Contains(PeriodicTable.SymbolOf(p.Number)));

    private static bool IsIntermetallic(Formula formula) =>
        !formula.Has(8) && !formula.Has(9) && !formula.Has(17)
        && formula.Any(p => PeriodicTable.SymbolOf(p.Number) is "Fe" or "Co" or "Ni" or "Mn" or "Cu" or "Al" or "Ga")
        && formula.All(p => !PeriodicTable.IsNonMetal(p.Number) || PeriodicTable.SymbolOf(p.Number) is "B" or "N" or "C" or "H" or "Si");
}
