using System.Collections.Frozen;

namespace Screening.Ocr.Repair;

/// <summary>
/// Names of the rare earths and of their usual compounds with digits read for letters (<c>0xide</c>, <c>Terbiurn</c>): put right where the folded
/// word is one of these names and no word as it was read.
/// </summary>
internal static class NameRepair
{
    private static readonly string[] Names =
    [
        "scandium", "yttrium", "lanthanum", "cerium", "praseodymium", "neodymium", "promethium", "samarium", "europium", "gadolinium", "terbium", "dysprosium", "holmium",
        "erbium", "thulium", "ytterbium", "lutetium", "oxide", "fluoride", "chloride", "carbonate", "nitrate", "oxalate", "hydroxide", "sulfate", "alloy", "metal", "cobalt",
        "iron", "boron", "magnet", "target", "powder", "ingot", "dysprosia", "aluminium", "aluminum", "mischmetal", "didymium", "ferro",
    ];

    private static readonly FrozenDictionary<string, string> ByFolded = Names.ToFrozenDictionary(Fold, n => n, StringComparer.Ordinal);

    /// <summary>The repair of a token; null where none is needed or none is certain.</summary>
    public static TokenRepair? Of(string token)
    {
        var lower = token.ToLowerInvariant();
        if (token.Length < 4 || !ByFolded.TryGetValue(Fold(lower), out var name) || lower == name)
        {
            return null;
        }

        // A capital that was read as a digit was one only if the others are capitals.
        var capitals = token.Count(char.IsAsciiLetterUpper);
        var text = capitals > token.Length / 2 ? name.ToUpperInvariant() : char.IsAsciiLetterUpper(token[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        return new TokenRepair(text, "it is the only name that looks so");
    }

    private static string Fold(string text) => text.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('|', 'l').Replace('5', 's').Replace('8', 'b');
}
