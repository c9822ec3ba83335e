using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Screening.Intake.Tables;

/// <summary>Tells from a heading what its column holds.</summary>
internal static class HeadingVocabulary
{
    /// <summary>Longer text is no heading.</summary>
    public const int LongestHeading = 80;

    private static readonly FrozenDictionary<string, ColumnRole> Exact = HeadingTerms.All
        .SelectMany(group => group.Terms.Select(term => KeyValuePair.Create(term, group.Role)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    // Longest first, so that the first one found within a heading is the most telling.
    private static readonly (string Term, string Padded, ColumnRole Role, bool Wide)[] Within = [.. Exact
        .Select(pair => (pair.Key, " " + pair.Key + " ", pair.Value, IsWide(pair.Key)))
        .OrderByDescending(entry => entry.Item4 ? entry.Key.Length * 3 : entry.Key.Length)
        .ThenBy(entry => entry.Key, StringComparer.Ordinal)];

    private static readonly SearchValues<char> PartBreaks = SearchValues.Create("/\\\n\r|(（[【;；・、&+");

    private static readonly string[] GoodsWords = ["item", "material", "product", "goods", "article", "commodity", "cargo"];

    /// <summary>Finds the role of a heading; the certainty is 100 for a known heading, 55 to 90 where one is within it, 0 for none.</summary>
    public static (ColumnRole Role, int Certainty) Find(string heading)
    {
        if (heading.Length is 0 or > LongestHeading)
            return (ColumnRole.None, 0);
        var normal = Normalise(heading);
        if (normal.Length == 0)
            return heading.Trim() is "#" or "№" ? (ColumnRole.Sequence, 100) : (ColumnRole.None, 0);
        if (Exact.TryGetValue(normal, out var role))
            return (role, 100);
        var best = FindInParts(heading);
        return best.Certainty > 0 ? best : IsDescribing(normal) ? (ColumnRole.Description, 70) : FindWithin(normal);
    }

    /// <summary>Lower case, words of camelCase and snake_case apart, punctuation and full-width forms gone, one blank between words.</summary>
    public static string Normalise(string heading)
    {
        var text = new StringBuilder(heading.Length + 8);
        var previous = ' ';
        foreach (var raw in heading)
        {
            var c = raw is >= '！' and <= '～' ? (char)(raw - 0xFEE0) : raw;
            if (!char.IsLetterOrDigit(c))
            {
                Separate(text);
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(previous))
                    Separate(text);
                text.Append(char.ToLowerInvariant(c));
            }

            previous = c;
        }

        return text.ToString().TrimEnd();
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    // "品名/Description", "Qty (PCS)": the first part that is a heading of its own decides, unless another one heads the goods.
    private static (ColumnRole Role, int Certainty) FindInParts(string heading)
    {
        var rest = heading.AsSpan();
        var found = (Role: ColumnRole.None, Certainty: 0);
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(PartBreaks);
            var part = end < 0 ? rest : rest[..end];
            if (Exact.TryGetValue(Normalise(part.ToString()), out var role) && (found.Certainty == 0 || (role == ColumnRole.Description && found.Role == ColumnRole.Other)))
                found = (role, 90);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return found;
    }

    // "DeliveryDocumentItemText", "MATERIAL_DESC": what comes last is what the column holds, as programs name their fields.
    private static bool IsDescribing(string normal)
    {
        var last = normal.AsSpan(normal.LastIndexOf(' ') + 1);
        return last is "description" or "descr" or "desc" or "bezeichnung" || (last is "text" or "txt" or "name" && Array.Exists(GoodsWords, word => normal.Contains(word, StringComparison.Ordinal)));
    }

    private static (ColumnRole Role, int Certainty) FindWithin(string normal)
    {
        var padded = " " + normal + " ";
        foreach (var entry in Within)
        {
            if (entry.Term.Length < 2 || entry.Term.Length >= normal.Length)
                continue;
            if (entry.Wide ? normal.Contains(entry.Term, StringComparison.Ordinal) : padded.Contains(entry.Padded, StringComparison.Ordinal))
                return (entry.Role, 55 + (35 * entry.Term.Length / normal.Length));
        }

        return (ColumnRole.None, 0);
    }

    private static bool IsWide(string term) => term.Any(c => c >= 0x2E80);
}
