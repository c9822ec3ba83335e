namespace Screening.Core.Text;

/// <summary>
/// The parts that chemical words are built of, in systematic English names and in German: what may stand before or behind an element's
/// name inside one word.
/// </summary>
internal static class ChemicalMorphemes
{
    // The longer of two parts with the same start comes first.
    private static readonly string[] Parts =
    [
        "azanylidyne", "azanidylidene", "phosphanylidyne", "arsanylidyne", "stibanylidyne", "bismuthanylidyne", "sulfanylidene",
        "selanylidene", "tellanylidene", "oxidanylidene", "methylidyne", "silanylidyne", "boranylidyne", "hydrido", "hydroxy", "hydroxo",
        "fluoro", "chloro", "bromo", "iodo", "oxo", "thioxo", "nitro", "nitrido", "nitrato", "carbonato", "sulfato", "phosphato", "cyclopentadienyl",
        "acetylacetonato", "acetylacetonat", "isopropoxid", "isopropoxy", "methyl", "ethyl", "butyl", "propyl", "phenyl", "silyl", "amido", "amid", "imid", "alkoxid", "tris",
        "bis", "tetrakis", "hexakis", "mono", "tetra", "penta", "hexa", "hepta", "octa", "ennea", "dodeca", "deca", "sesqui", "di", "tri",
        "hemi", "per", "sub", "hydroxide", "hydroxid", "hydride", "hydrid", "oxide", "oxid", "dioxid", "fluorid", "chlorid", "bromid", "iodid", "jodid",
        "fluoride", "chloride", "bromide", "iodide", "sulfide", "sulfid", "sulphide", "sulfate", "sulfat", "nitrate", "nitrat", "carbonate", "carbonat",
        "karbonat", "phosphate", "phosphat", "acetate", "acetat", "azetat", "oxalate", "oxalat", "citrate", "citrat", "stearat", "borid", "boride", "carbid", "carbide",
        "nitrid", "nitride", "silicid", "silizid", "silicide", "tellurid", "selenid", "antimonid", "arsenid", "phosphid", "granat", "metall", "metal", "legierung",
        "pulver", "salz", "salt", "verbindung", "verbindungen", "draht", "blech", "barren", "folie", "target", "magnet", "magnete", "kobalt", "cobalt",
        "eisen", "aluminium", "nickel", "kupfer", "bor", "zirkon", "orthovanadat", "vanadat", "molybdat", "wolframat", "titanat", "ferrit", "haltig", "haltige",
        "dotiert", "dotierte", "dotierter", "frei", "doped", "hydrat", "hydrate", "triflat", "triflate", "chelat", "komplex", "en", "e", "s", "n",
    ];

    /// <summary>True when the whole text splits into parts; the empty text does.</summary>
    public static bool Cover(ReadOnlySpan<char> text) => Cover(text, 0);

    private static bool Cover(ReadOnlySpan<char> text, int depth)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (depth > 8)
        {
            return false;
        }

        foreach (var part in Parts)
        {
            if (text.StartsWith(part, StringComparison.Ordinal) && Cover(text[part.Length..], depth + 1))
            {
                return true;
            }
        }

        return false;
    }
}
