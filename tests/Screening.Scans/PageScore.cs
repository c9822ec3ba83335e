using Screening.Intake.Ocr;
using Screening.Ocr.Glyphs;

namespace Screening.Scans;

/// <summary>How well one page was read.</summary>
public sealed record PageScore
{
    /// <summary>Symbols of the elements that announcements 18 and 57 of 2025 control.</summary>
    public static IReadOnlyList<string> Controlled { get; } = ["Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y", "Ho", "Er", "Tm", "Eu", "Yb"];

    /// <summary>Characters of the truth.</summary>
    public int Characters { get; init; }

    /// <summary>Characters to change, add or take away to come from what was read to the truth.</summary>
    public int Errors { get; init; }

    /// <summary>The same with the blanks between Latin letters and digits: a number with a blank in it is another number.</summary>
    public int SpacedErrors { get; init; }

    /// <summary>Cells of ruled tables.</summary>
    public int Cells { get; init; }

    /// <summary>Those read exactly.</summary>
    public int ExactCells { get; init; }

    /// <summary>Rare earths' characters, and of them those read, those flagged as doubtful, those lost in silence; then the same of controlled elements alone.</summary>
    public int Glyphs { get; init; }

    /// <summary>Rare earths' characters read.</summary>
    public int GlyphsRead { get; init; }

    /// <summary>Rare earths' characters flagged.</summary>
    public int GlyphsFlagged { get; init; }

    /// <summary>Controlled elements' characters.</summary>
    public int ControlledGlyphs { get; init; }

    /// <summary>Controlled elements' characters read.</summary>
    public int ControlledRead { get; init; }

    /// <summary>Controlled elements' characters flagged.</summary>
    public int ControlledFlagged { get; init; }

    /// <summary>Rare earths' characters that are read where none stands.</summary>
    public int GlyphsInvented { get; init; }

    /// <summary>Symbols of the controlled elements whose characters were lost, one each.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Rare earths' characters neither read nor flagged.</summary>
    public int GlyphsLost => Glyphs - GlyphsRead - GlyphsFlagged;

    /// <summary>Controlled elements' characters neither read nor flagged.</summary>
    public int ControlledLost => ControlledGlyphs - ControlledRead - ControlledFlagged;

    /// <summary>Compares.</summary>
    public static PageScore Of(IReadOnlyList<ScanWord> truth, IReadOnlyList<ScanWord> read)
    {
        var (truthText, readText) = (Flow(truth, Plain), Flow(read, Plain));
        var cells = truth.Where(w => w.Cell is not null).GroupBy(w => w.Cell!.Value).ToDictionary(g => g.Key, g => Spaced(string.Join(' ', g.Select(w => w.Text))));
        var readCells = read.Where(w => w.Cell is not null).GroupBy(w => w.Cell!.Value).ToDictionary(g => g.Key, g => Spaced(string.Join(' ', g.Select(w => w.Text))));
        var all = Count(truthText, readText, read, RareEarthGlyphs.All);
        var controlled = Count(truthText, readText, read, [.. RareEarthGlyphs.All.Where(c => Controlled.Contains(RareEarthGlyphs.SymbolOf(c)!))]);
        return new PageScore
        {
            Characters = truthText.Length, Errors = Distance(truthText, readText), SpacedErrors = Distance(Flow(truth, Spaced), Flow(read, Spaced)), Cells = cells.Count,
            ExactCells = cells.Count(c => readCells.GetValueOrDefault(c.Key) == c.Value), Glyphs = all.Count, GlyphsRead = all.Read, GlyphsFlagged = all.Flagged,
            GlyphsInvented = all.Invented, ControlledGlyphs = controlled.Count, ControlledRead = controlled.Read, ControlledFlagged = controlled.Flagged, Lost = controlled.Lost,
        };
    }

    private static (int Count, int Read, int Flagged, int Invented, List<string> Lost) Count(string truth, string text, IReadOnlyList<ScanWord> words, IReadOnlyList<string> glyphs)
    {
        var doubts = words.SelectMany(w => w.Doubts).Select(d => d.Alternatives).ToList();
        int count = 0, read = 0, flagged = 0, invented = 0;
        var lost = new List<string>();
        foreach (var forms in glyphs.GroupBy(g => RareEarthGlyphs.SymbolOf(g)))
        {
            var (there, found) = (truth.Count(c => forms.Contains(c.ToString())), text.Count(c => forms.Contains(c.ToString())));
            count += there;
            read += Math.Min(there, found);
            invented += Math.Max(0, found - there);
            for (var missing = there - found; missing > 0; missing--)
            {
                var at = doubts.FindIndex(d => d.Any(forms.Contains));
                if (at >= 0)
                {
                    doubts.RemoveAt(at);
                    flagged++;
                }
                else
                {
                    lost.Add(forms.Key!);
                }
            }
        }

        return (count, read, flagged, invented, lost);
    }

    // Rows from top to bottom, words from left to right, without blanks: two settings of the same text compare equal.
    private static string Flow(IReadOnlyList<ScanWord> words, Func<string, string> form)
    {
        var rows = new List<List<ScanWord>>();
        foreach (var word in words.OrderBy(w => w.Box.Top + w.Box.Bottom))
        {
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is not null && Math.Abs(Middle(row[0]) - Middle(word)) < word.Box.Height * 0.55)
            {
                row.Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return form(string.Join(' ', rows.SelectMany(r => r.OrderBy(w => w.Box.Left)).Select(w => w.Text)));
    }

    private static double Middle(ScanWord word) => (word.Box.Top + word.Box.Bottom) / 2.0;

    private static string Plain(string text) => string.Concat(Same(text).Where(c => !char.IsWhiteSpace(c)));

    // Blanks count between letters and digits of the Latin alphabet only; around others they are a matter of taste.
    private static string Spaced(string text)
    {
        var same = string.Join(' ', Same(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(same.Where((c, i) => c != ' ' || (i > 0 && i + 1 < same.Length && IsWord(same[i - 1]) && IsWord(same[i + 1]))));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '.';

    private static string Same(string text) => string.Concat(text.Select(c => c switch
    {
        '：' => ':', '，' => ',', '；' => ';', '（' => '(', '）' => ')', '–' or '—' => '-', '丶' => '、', '‘' or '’' => '\'', '“' or '”' => '"', '⩽' or '≦' => '≤', '⩾' or '≧' => '≥',
        '×' => 'x', '·' => '.', '\u3000' => ' ', _ => c,
    }));

    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
