namespace Screening.Core.Text;

/// <summary>
/// One goods text in normalised form with the way back: for every normalised unit the index of the original one. Reusable: a reading
/// holds its buffers from line to line.
/// </summary>
public sealed class Reading
{
    private char[] plain = new char[256];
    private char[] lower = new char[256];
    private int[] origin = new int[257];
    private int[] clauseEnds = [];
    private bool hasClauseEnds;
    private bool? hasPurity;

    /// <summary>The text as given.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Number of normalised units.</summary>
    public int Length { get; private set; }

    /// <summary>The normalised text with its case kept.</summary>
    public ReadOnlySpan<char> Plain => plain.AsSpan(0, Length);

    /// <summary>The normalised text in lower case; same indices as <see cref="Plain"/>.</summary>
    public ReadOnlySpan<char> Lower => lower.AsSpan(0, Length);

    /// <summary>True when a number stands in the text that purities are written with: 99.9, 99%, 4N. Looked for once.</summary>
    public bool HasPurity => hasPurity ??= FindPurity();

    /// <summary>Takes a new text.</summary>
    public void Load(string text)
    {
        Source = text;
        hasClauseEnds = false;
        hasPurity = null;
        if (plain.Length < text.Length)
        {
            var size = (int)Math.Min(Array.MaxLength - 1, Math.Max(text.Length, plain.Length * 2L));
            plain = new char[size];
            lower = new char[size];
            origin = new int[size + 1];
        }

        var table = CharacterFolding.Units;
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = char.IsHighSurrogate(text[i]) ? MathematicalLetter(text, i) : table[text[i]];
            if (folded == CharacterFolding.Dropped || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])))
            {
                continue;
            }

            // A run of blanks reads as one: distances between words don't hang on how a line was spaced.
            if (folded == ' ' && (n == 0 || plain[n - 1] == ' '))
            {
                continue;
            }

            plain[n] = folded;
            lower[n] = CharacterFolding.FoldLower(folded);
            origin[n++] = i;
        }

        origin[n] = text.Length;
        Length = n;
        Homoglyphs.Replace(plain.AsSpan(0, n), lower.AsSpan(0, n));
    }

    /// <summary>Start and length in <see cref="Source"/> of the normalised units from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public (int Start, int Length) SourceSpan(int start, int end)
    {
        var first = origin[start];
        var last = end > start ? origin[end - 1] : first - 1;
        var after = last + 1;
        if (after > 0 && after < Source.Length && char.IsHighSurrogate(Source[after - 1]) && char.IsLowSurrogate(Source[after]))
        {
            after++;
        }

        return (first, after - first);
    }

    /// <summary>False when no clause can end between two units: there is no line end, semicolon or full stop. Takes no longer for wide gaps.</summary>
    public bool MayEndClause(int from, int to)
    {
        if (to <= from)
        {
            return false;
        }

        if (!hasClauseEnds)
        {
            CountClauseEnds();
        }

        return clauseEnds[to] > clauseEnds[from];
    }

    private bool FindPurity()
    {
        var text = Plain;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            if (text[i + 1] == 'N' || text[i..] is ['9', '9', '.' or '%', ..])
            {
                return true;
            }
        }

        return false;
    }

    private void CountClauseEnds()
    {
        if (clauseEnds.Length <= Length)
        {
            clauseEnds = new int[Math.Max(257, plain.Length + 1)];
        }

        var ends = 0;
        for (var i = 0; i < Length; i++)
        {
            clauseEnds[i] = ends;
            ends += lower[i] is ';' or '\n' or '.' ? 1 : 0;
        }

        clauseEnds[Length] = ends;
        hasClauseEnds = true;
    }

    // U+1D400 to U+1D6A3 are thirteen styled alphabets of 52 letters, U+1D7CE to U+1D7FF five styled sets of digits.
    private static char MathematicalLetter(string text, int i)
    {
        if (i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
        {
            return text[i];
        }

        var code = char.ConvertToUtf32(text[i], text[i + 1]);
        if (code is >= 0x1D400 and <= 0x1D6A3)
        {
            var letter = (code - 0x1D400) % 52;
            return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
        }

        return code is >= 0x1D7CE and <= 0x1D7FF ? (char)('0' + ((code - 0x1D7CE) % 10)) : '\uFFFD';
    }
}
