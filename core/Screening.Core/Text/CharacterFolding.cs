namespace Screening.Core.Text;

/// <summary>
/// The folding of single UTF-16 units: full width to ASCII, sub- and superscripts to digits, dashes and blanks to one kind each,
/// diacritics off, traditional to simplified Chinese. One table look-up a character; the number of units never grows.
/// </summary>
public static class CharacterFolding
{
    /// <summary>Units that vanish: zero-width characters, soft hyphens, direction marks, combining accents.</summary>
    public const char Dropped = '\0';

    private static readonly char[] Table = Build();

    /// <summary>The folded unit with its case kept, or <see cref="Dropped"/>.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>The folded unit in lower case, or <see cref="Dropped"/>.</summary>
    public static char FoldLower(char c)
    {
        var folded = Table[c];
        return (uint)(folded - 'A') <= 'Z' - 'A' || (uint)(folded - 'А') <= 'Я' - 'А' ? (char)(folded + 0x20) : folded;
    }

    /// <summary>The whole table, for loops over long text.</summary>
    internal static ReadOnlySpan<char> Units => Table;

    /// <summary>True for a folded unit of the Chinese script (and kana, hangul), where words have no blanks between them.</summary>
    public static bool IsCjk(char folded) => folded >= '\u2E80' && folded is < '\uD800' or (>= '\uF900' and <= '\uFAFF');

    private static char[] Build()
    {
        var table = new char[65536];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = (char)c;
        }

        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
        {
            table[c] = (char)(c - 0xFEE0);
        }

        for (var i = 0; i < 10; i++)
        {
            table['\u2080' + i] = (char)('0' + i);
            table['\u2070' + i] = (char)('0' + i);
        }

        table['\u00B9'] = '1';
        table['\u00B2'] = '2';
        table['\u00B3'] = '3';
        table['\u207A'] = table['\u208A'] = '+';
        table['\u207B'] = table['\u208B'] = '-';
        Map(table, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFE58\u2043\u30FC", '-');
        table['\u30FC'] = '\u30FC';
        Map(table, "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t\v\f\u0085\u2028\u2029", ' ');
        Map(table, "\u301C\uFF5E\u223C\u02DC\u223D", '~');
        Map(table, "\u2022\u2219\u22C5\u30FB\uFF65\u00B7\u25CF\u2024\u0387", '·');
        Map(table, "\u00D8\u00F8\u2205\u2300\u03C6\u03D5\u0444\u0424\u03A6\u00D8", 'Φ');
        Map(table, "\u00B5\u03BC", 'μ');
        Map(table, "\u00D7\u2715\u2716\u2A2F\u2A09", '×');
        Map(table, "\u3010\uFF3B\u3014\u300C\u300E", '[');
        Map(table, "\u3011\uFF3D\u3015\u300D\u300F", ']');
        Map(table, "\u2018\u2019\u201A\u2032\u00B4\u0060\u02BC", '\'');
        Map(table, "\u201C\u201D\u201E\u2033", '"');
        Map(table, "\u3002\uFF61", '.');
        Map(table, "\u3001\uFF0C", ',');
        Map(table, "\u2264\u2266\u2A7D", '≤');
        Map(table, "\u2265\u2267\u2A7E", '≥');
        MapLatin(table);
        Drop(table);
        TraditionalCharacters.WriteTo(table);
        return table;
    }

    private static void MapLatin(char[] table)
    {
        const string From = "àáâãäåāăąçćčďèéêëēėęěìíîïīłñńňòóôõöőŕřśšťùúûüūůűýÿźżžÀÁÂÃÄÅÇČÈÉÊËĚÌÍÎÏŁÑŇÒÓÔÕÖŘŠŤÙÚÛÜŮÝŽŹŻ";
        const string To = "aaaaaaaaacccdeeeeeeeeiiiiilnnnoooooorrsstuuuuuuuyyzzzAAAAAACCEEEEEIIIILNNOOOOORSTUUUUUYZZZ";
        for (var i = 0; i < From.Length; i++)
        {
            table[From[i]] = To[i];
        }
    }

    private static void Drop(char[] table)
    {
        for (var c = '\u200B'; c <= '\u200F'; c++)
        {
            table[c] = Dropped;
        }

        for (var c = '\u202A'; c <= '\u202E'; c++)
        {
            table[c] = Dropped;
        }

        for (var c = '\u0300'; c <= '\u036F'; c++)
        {
            table[c] = Dropped;
        }

        for (var c = '\uFE00'; c <= '\uFE0F'; c++)
        {
            table[c] = Dropped;
        }

        Map(table, "\u00AD\u2060\u2061\u2062\u2063\u2064\uFEFF\u180E\u034F\u061C\u0000", Dropped);
    }

    private static void Map(char[] table, string from, char to)
    {
        foreach (var c in from)
        {
            table[c] = to;
        }
    }
}
