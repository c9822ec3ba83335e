using System.Globalization;
using Screening.Intake.Layout;

namespace Screening.Intake.Text;

/// <summary>The lines of a plain text as rows: each word has its place by the columns of a typewriter, so that tables set with blanks are seen.</summary>
internal sealed class TextRows
{
    private const double Letter = 0.5;
    private const double LineHeight = 1.2;
    private const int Tab = 8;

    private readonly List<DocumentRow> rows = [];
    private double position;
    private int page;
    private bool isNewPage = true;

    /// <summary>The rows so far; blank lines are none of them.</summary>
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>Blank lines so far.</summary>
    public int Blank { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line, maybe with a form feed before it.</param>
    /// <param name="number">1-based number of the line.</param>
    public void Add(string line, int number)
    {
        if (line.Contains('\f'))
        {
            page++;
            position = 0;
            isNewPage = true;
        }

        position += LineHeight;
        var words = Words(line, -position);
        if (words.Length == 0)
        {
            Blank++;
            return;
        }

        var gap = isNewPage || rows.Count == 0 ? double.PositiveInfinity : rows[^1].Base + position;
        rows.Add(new DocumentRow(words, page, "line " + number.ToString(CultureInfo.InvariantCulture), Letter) { Gap = gap });
        isNewPage = false;
    }

    private static LayoutWord[] Words(string line, double height)
    {
        var words = new List<LayoutWord>();
        var (column, start, from) = (0, 0, -1);
        for (var i = 0; i <= line.Length; i++)
        {
            var isBlank = i == line.Length || char.IsWhiteSpace(line[i]) || line[i] is '\0' or '\uFEFF' or '\u200B';
            if (isBlank && from >= 0)
            {
                words.Add(new LayoutWord(line[from..i], start * Letter, column * Letter, height, 1));
                from = -1;
            }
            else if (!isBlank && from < 0)
            {
                // Two blanks behind a full stop part sentences, not cells.
                var isSentence = words.Count > 0 && words[^1].Text[^1] is '.' or '。' && column - (int)(words[^1].Right / Letter) == 2;
                column -= isSentence ? 1 : 0;
                (from, start) = (i, column);
            }

            column += i == line.Length ? 0 : line[i] == '\t' ? Tab - (column % Tab) + 1 : line[i] >= 0x2E80 ? 2 : 1;
        }

        return [.. words];
    }
}
