using UglyToad.PdfPig.Content;

namespace Screening.Intake.Pdf;

/// <summary>One row of words of a page, cut into cells at wide gaps.</summary>
/// <param name="Cells">Text of the cells from left to right.</param>
/// <param name="Starts">Left edge of each cell in points.</param>
internal sealed record PdfRow(string[] Cells, double[] Starts)
{
    private const double SameLine = 0.55;
    private const double CellGap = 1.1;

    /// <summary>The row as running text.</summary>
    public string Text => string.Join(' ', Cells);

    /// <summary>Rows from top to bottom.</summary>
    public static List<PdfRow> Of(IEnumerable<Word> words)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.Where(w => !string.IsNullOrWhiteSpace(w.Text)).OrderByDescending(w => Middle(w)).ThenBy(w => w.BoundingBox.Left))
        {
            var height = Math.Max(4, word.BoundingBox.Height);
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is not null && Math.Abs(Middle(row[0]) - Middle(word)) <= height * SameLine)
            {
                row.Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return [.. rows.Select(Cut)];
    }

    private static PdfRow Cut(List<Word> words)
    {
        words.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        var cells = new List<string>();
        var starts = new List<double>();
        Word? previous = null;
        foreach (var word in words)
        {
            var gap = previous is null ? double.MaxValue : word.BoundingBox.Left - previous.BoundingBox.Right;
            if (gap > Math.Max(5, word.BoundingBox.Height * CellGap))
            {
                cells.Add(word.Text);
                starts.Add(word.BoundingBox.Left);
            }
            else
            {
                cells[^1] += " " + word.Text;
            }

            previous = word;
        }

        return new PdfRow([.. cells], [.. starts]);
    }

    private static double Middle(Word word) => (word.BoundingBox.Top + word.BoundingBox.Bottom) / 2;
}
