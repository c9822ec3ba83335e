using System.Collections.Frozen;

namespace Screening.Intake.Compositions;

/// <summary>Recognises the heading of one element, oxide or sum of an element table: <c>Dy</c>, <c>Dy (wt%)</c>, <c>Tb4O7 %</c>, <c>TREO</c>, <c>镝</c>.</summary>
internal static class ElementHeading
{
    private static readonly FrozenSet<string> Symbols = new[]
    {
        "H", "Li", "Be", "B", "C", "N", "O", "F", "Na", "Mg", "Al", "Si", "P", "S", "Cl", "K", "Ca", "Sc", "Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Ga", "Ge",
        "As", "Se", "Br", "Rb", "Sr", "Y", "Zr", "Nb", "Mo", "Ru", "Rh", "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I", "Cs", "Ba", "La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu",
        "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Hf", "Ta", "W", "Re", "Os", "Ir", "Pt", "Au", "Hg", "Tl", "Pb", "Bi", "Th", "U", "RE", "TRE", "REO", "TREO", "TREM", "PrNd", "NdPr", "Nd+Pr", "Pr+Nd", "Pr-Nd",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["scandium"] = "Sc", ["yttrium"] = "Y", ["lanthanum"] = "La", ["cerium"] = "Ce", ["praseodymium"] = "Pr", ["neodymium"] = "Nd", ["samarium"] = "Sm", ["europium"] = "Eu",
        ["gadolinium"] = "Gd", ["terbium"] = "Tb", ["dysprosium"] = "Dy", ["holmium"] = "Ho", ["erbium"] = "Er", ["thulium"] = "Tm", ["ytterbium"] = "Yb", ["lutetium"] = "Lu",
        ["iron"] = "Fe", ["boron"] = "B", ["cobalt"] = "Co", ["copper"] = "Cu", ["aluminium"] = "Al", ["aluminum"] = "Al", ["gallium"] = "Ga", ["niobium"] = "Nb", ["zirconium"] = "Zr",
        ["carbon"] = "C", ["oxygen"] = "O", ["nitrogen"] = "N", ["hydrogen"] = "H", ["silicon"] = "Si", ["manganese"] = "Mn", ["nickel"] = "Ni", ["chromium"] = "Cr", ["titanium"] = "Ti", ["calcium"] = "Ca",
        ["钪"] = "Sc", ["钇"] = "Y", ["镧"] = "La", ["铈"] = "Ce", ["镨"] = "Pr", ["钕"] = "Nd", ["钐"] = "Sm", ["铕"] = "Eu", ["钆"] = "Gd", ["铽"] = "Tb", ["镝"] = "Dy", ["钬"] = "Ho", ["铒"] = "Er", ["铥"] = "Tm", ["镱"] = "Yb", ["镥"] = "Lu",
        ["铁"] = "Fe", ["硼"] = "B", ["钴"] = "Co", ["铜"] = "Cu", ["铝"] = "Al", ["镓"] = "Ga", ["铌"] = "Nb", ["锆"] = "Zr", ["碳"] = "C", ["氧"] = "O", ["氮"] = "N", ["硅"] = "Si", ["镨钕"] = "PrNd", ["鏑"] = "Dy", ["鋱"] = "Tb", ["釹"] = "Nd", ["鐠"] = "Pr", ["鈥"] = "Ho", ["釤"] = "Sm",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The symbol or formula that a heading stands for, null when it is none.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <param name="unit">The unit that the heading names (%, ppm), null when none.</param>
    public static string? Find(string heading, out string? unit)
    {
        unit = null;
        if (heading.Length is 0 or > 40)
            return null;
        unit = CompositionUnit.Find(heading);
        var cut = Bare(heading);
        var end = cut.IndexOfAny("(（[%, :：".AsSpan());
        var name = (end < 0 ? cut : cut[..end]).ToString();
        var rest = end < 0 ? default : cut[end..];
        if (!IsUnitOnly(rest, ref name))
            return null;
        if (Symbols.Contains(name) || IsOxide(name))
            return name;
        return Names.GetValueOrDefault(name);
    }

    // "Dy2O3/TREO", "Dy/TRE", "Dy2O3/ΣREO": the share of an oxide among all, as rare-earth certificates state purity.
    private static ReadOnlySpan<char> Bare(string heading)
    {
        var text = heading.AsSpan().Trim();
        var slash = text.IndexOf('/');
        if (slash < 1)
        {
            return text;
        }

        var whole = text[(slash + 1)..].TrimStart(" (∑ΣΣ".AsSpan());
        return whole.StartsWith("TREO", StringComparison.OrdinalIgnoreCase) || whole.StartsWith("REO", StringComparison.OrdinalIgnoreCase) || whole.StartsWith("TRE", StringComparison.OrdinalIgnoreCase) || whole.StartsWith("RE", StringComparison.Ordinal) ? text[..slash].TrimEnd() : text;
    }

    // What follows the symbol may be its unit, or a name that says the same once more: "Dysprosium (Dy)", "Dy Dysprosium".
    private static bool IsUnitOnly(ReadOnlySpan<char> rest, ref string name)
    {
        foreach (var range in rest.SplitAny("()（）[],:： ."))
        {
            var word = rest[range].ToString();
            if (word.Length == 0 || CompositionUnit.IsUnitWord(word))
                continue;
            if (Symbols.Contains(word) && Names.ContainsKey(name))
                name = word;
            else if (!Names.ContainsKey(word))
                return false;
        }

        return true;
    }

    private static bool IsOxide(string name)
    {
        var o = name.LastIndexOf('O');
        if (o < 2 || name.Length > 7)
            return false;
        var symbol = name[..o].TrimEnd("0123456789₀₁₂₃₄₅₆₇₈₉".ToCharArray());
        return Symbols.Contains(symbol) && name[(o + 1)..].All(c => char.IsAsciiDigit(c) || c is >= '₀' and <= '₉') && symbol.Length <= 2;
    }
}
