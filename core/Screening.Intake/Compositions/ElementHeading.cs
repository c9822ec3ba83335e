using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Screening.Intake.Compositions;

/// <summary>
/// Recognises the heading of one element, oxide or sum of an element table: <c>Dy</c>, <c>Dy (wt%)</c>, <c>Tb4O7 %</c>, <c>TREO</c>, <c>镝</c>;
/// also where it is named twice, in any order and with any mark between: <c>氧化镝 Dy2O3</c>, <c>Dy/镝</c>, <c>Dysprosium oxide (Dy2O3)</c>.
/// </summary>
internal static partial class ElementHeading
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
        ["铁"] = "Fe", ["硼"] = "B", ["钴"] = "Co", ["铜"] = "Cu", ["铝"] = "Al", ["镓"] = "Ga", ["铌"] = "Nb", ["锆"] = "Zr", ["鋯"] = "Zr", ["钙"] = "Ca", ["镁"] = "Mg", ["锰"] = "Mn", ["镍"] = "Ni", ["铬"] = "Cr", ["钛"] = "Ti", ["锌"] = "Zn", ["铅"] = "Pb", ["钠"] = "Na", ["钾"] = "K", ["钍"] = "Th", ["铀"] = "U", ["钼"] = "Mo", ["钨"] = "W", ["钽"] = "Ta", ["磷"] = "P", ["硫"] = "S", ["氢"] = "H", ["氟"] = "F", ["氯"] = "Cl", ["碳"] = "C", ["氧"] = "O", ["氮"] = "N", ["硅"] = "Si", ["镨钕"] = "PrNd", ["鏑"] = "Dy", ["鋱"] = "Tb", ["釹"] = "Nd", ["鐠"] = "Pr", ["鈥"] = "Ho", ["釤"] = "Sm", ["釔"] = "Y", ["鈧"] = "Sc", ["鑭"] = "La", ["鈰"] = "Ce", ["銪"] = "Eu", ["釓"] = "Gd", ["鉺"] = "Er", ["銩"] = "Tm", ["鐿"] = "Yb", ["鎦"] = "Lu", ["镏"] = "Lu", ["neodym"] = "Nd", ["praseodym"] = "Pr", ["lanthan"] = "La", ["cer"] = "Ce",
        ["thorium"] = "Th", ["uranium"] = "U", ["magnesium"] = "Mg", ["sodium"] = "Na", ["potassium"] = "K", ["zinc"] = "Zn", ["lead"] = "Pb", ["molybdenum"] = "Mo", ["tungsten"] = "W", ["tantalum"] = "Ta", ["hafnium"] = "Hf", ["sulfur"] = "S", ["sulphur"] = "S", ["phosphorus"] = "P", ["chlorine"] = "Cl", ["fluorine"] = "F",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sums = new[] { "RE", "TRE", "REO", "TREO", "TREM", "REM" }.ToFrozenSet(StringComparer.Ordinal);

    // What may stand beside an element without making it another thing: its form, the basis of its share, the words of a table.
    private static readonly FrozenSet<string> Beside = new[]
    {
        "oxide", "oxides", "oxid", "oxyde", "óxido", "ossido", "de", "di", "of", "as", "in", "on", "to", "the", "metal", "element", "total", "basis", "based", "base", "relative", "rel", "purity", "assay", "impurity", "impurities", "rare", "earth", "earths",
        "氧化物", "金属", "元素", "含量", "总量", "纯度", "相对纯度", "杂质", "稀土", "稀土杂质", "非稀土杂质", "稀土总量", "稀土氧化物总量", "总稀土", "总稀土氧化物", "占", "计", "以", "最大", "最小", "元素含量", "质量", "分数",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int Longest = 64;

    /// <summary>The symbol, formula or compound's name that a heading stands for, null when it is none or names several.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <param name="unit">The unit that the heading names (%, ppm), null when none.</param>
    public static string? Find(string heading, out string? unit) => Read(heading, out unit).Name;

    /// <summary>The symbol of the element that a heading stands for, null when it is none or names several.</summary>
    /// <param name="heading">The heading as written, or what <see cref="Find"/> gave for it.</param>
    public static string? SymbolOf(string heading) => Read(heading, out _).Symbol;

    /// <summary>The component that a heading stands for in a table; null when none does.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <param name="isCertificate">In a certificate every heading that names an element stands for it, in its own words where it is not understood: there nothing may be lost.</param>
    /// <param name="unit">The unit that the heading names (%, ppm), null when none.</param>
    public static string? Component(string heading, bool isCertificate, out string? unit)
    {
        var found = Read(heading, out unit);
        return !isCertificate ? found.IsCompoundName ? null : found.Name : found.Name ?? (heading.Length <= Longest && IsNamedIn(heading) ? heading.Trim() : null);
    }

    private static Reading Read(string heading, out string? unit)
    {
        unit = null;
        var reading = default(Reading);
        if (heading.Length is 0 or > Longest)
        {
            return reading;
        }

        unit = CompositionUnit.Find(heading);
        var text = SpacedFormula().Replace(Folded(heading), "$1$2O$3").Trim();
        foreach (Match token in Token().Matches(WithoutUnits().Replace(text, " ")))
        {
            if (!reading.Take(Trimmed(token.Value)))
            {
                return default;
            }
        }

        return reading;
    }

    /// <summary>True where a word of a text names an element or its oxide, by name, by formula or by a symbol of two letters.</summary>
    public static bool IsNamedIn(string text)
    {
        foreach (Match token in Token().Matches(Folded(text)))
        {
            var word = token.Value;
            if (IsOxide(word) || (word.Length == 2 && !Sums.Contains(word) && Symbols.Contains(word)) || Names.ContainsKey(word) || word.Any(c => c > 0x2E80 && Names.ContainsKey(c.ToString())))
            {
                return true;
            }
        }

        return false;
    }

    // Indices and full-width forms as plain ones.
    private static string Folded(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '₀' and <= '₉' => (char)(source[i] - '₀' + '0'),
                    >= '！' and <= '～' => (char)(source[i] - '！' + '!'),
                    _ => source[i],
                };
            }
        });

    private static string? NameOf(string token)
    {
        if (token[0] > 0x2E80)
        {
            return Names.GetValueOrDefault(ChineseOxide().Match(token) is { Success: true } oxide ? oxide.Groups[1].Value : token);
        }

        return Names.GetValueOrDefault(token) ?? (token.EndsWith("oxid", StringComparison.OrdinalIgnoreCase) ? Names.GetValueOrDefault(token[..^4]) : null);
    }

    private static bool IsOxide(string name) =>
        name.LastIndexOf('O') >= 1 && Oxide().Match(name) is { Success: true } oxide && Symbols.Contains(oxide.Groups[1].Value) && (oxide.Groups[1].Length == 2 || name.Any(char.IsAsciiDigit));

    // "氧化镝含量", "稀土杂质氧化镝": Chinese words stand without a blank.
    private static string Trimmed(string token)
    {
        if (token[0] <= 0x2E80)
        {
            return token;
        }

        var bare = token;
        foreach (var word in (string[])["稀土杂质", "杂质", "含量", "总量", "元素", "金属"])
        {
            bare = bare.StartsWith(word, StringComparison.Ordinal) ? bare[word.Length..] : bare.EndsWith(word, StringComparison.Ordinal) ? bare[..^word.Length] : bare;
        }

        return bare.Length > 0 ? bare : token;
    }

    // The words of one heading: each has to name the same element as the others or to be one that may stand beside it.
    private struct Reading
    {
        private string? element;
        private string? symbol;
        private string? formula;
        private string? name;
        private string? sum;
        private bool isOxide;

        // A formula says most; the name of an oxide more than the symbol that is found in it.
        public readonly string? Name => formula ?? (isOxide && name is not null && symbol is null ? name : symbol ?? element) ?? sum;

        public readonly bool IsCompoundName => formula is null && isOxide && symbol is null;

        public readonly string? Symbol => element ?? sum;

        public bool Take(string token)
        {
            if (Sums.Contains(token))
            {
                sum ??= token;
                return true;
            }

            if (Symbols.Contains(token))
            {
                symbol ??= token;
                return Agrees(token);
            }

            if (IsOxide(token))
            {
                formula ??= token;
                return formula == token && Agrees(Oxide().Match(token).Groups[1].Value);
            }

            if (NameOf(token) is { } named)
            {
                var isCompound = !Names.ContainsKey(token);
                name = isCompound || name is null ? token : name;
                isOxide |= isCompound;
                return Agrees(named);
            }

            if (Beside.Contains(token) && token.StartsWith("ox", StringComparison.OrdinalIgnoreCase) && name is not null)
            {
                isOxide = true;
                name = $"{name} {token}";
            }

            return Beside.Contains(token) || CompositionUnit.IsUnitWord(token);
        }

        private static bool IsPair(string name) => name is "PrNd" or "NdPr" or "Nd+Pr" or "Pr+Nd" or "Pr-Nd";

        private bool Agrees(string found)
        {
            element ??= found;
            return element == found || (IsPair(element) && IsPair(found));
        }
    }

    [GeneratedRegex(@"\b([A-Z][a-z]?)\s?(\d)\s?O\s?(\d{0,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedFormula();

    [GeneratedRegex(@"^([A-Z][a-z]?)\d{0,2}O\d{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Oxide();

    [GeneratedRegex(@"^[一二三四五六七八九十]*氧化[一二三四五六七八九十]*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseOxide();

    [GeneratedRegex(@"mg\s?/\s?kg|[µμu]g\s?/\s?g|%?\s?\(?w/w\)?|[%‰∑Σ≤≥<>]|\bwt\b\.?|\bppm\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutUnits();

    [GeneratedRegex(@"Pr[+-]Nd|Nd[+-]Pr|[\u2E80-\u9FFF]+|[\p{L}\p{M}\d-[\u2E80-\u9FFF]]+|[^\s\p{P}\p{Sm}\p{L}\p{M}\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
