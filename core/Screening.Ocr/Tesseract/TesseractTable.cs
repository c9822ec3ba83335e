using System.Globalization;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tesseract;

/// <summary>Words from the table that tesseract writes: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class TesseractTable
{
    private const int TextColumn = 11;
    private const string WordLevel = "5";

    /// <summary>The words; those that lie close in one line and are Chinese are one.</summary>
    public static IReadOnlyList<ScanWord> Words(string table)
    {
        var words = new List<ScanWord>();
        string[]? before = null;
        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length <= TextColumn || cells[0] != WordLevel || string.IsNullOrWhiteSpace(cells[TextColumn]))
            {
                continue;
            }

            var (left, top) = (Number(cells[6]), Number(cells[7]));
            var word = new ScanWord
            {
                Text = cells[TextColumn].Trim(), Box = new PageBox(left, top, left + Number(cells[8]), top + Number(cells[9])),
                Confidence = Math.Clamp(double.Parse(cells[10], CultureInfo.InvariantCulture) / 100, 0, 1),
            };
            var isNext = before is not null && before.AsSpan(1, 4).SequenceEqual(cells.AsSpan(1, 4));
            if (isNext && words[^1].Text[^1] >= '\u2E80' && word.Text[0] >= '\u2E80' && word.Box.Left - words[^1].Box.Right < word.Box.Height * 0.6)
            {
                words[^1] = words[^1] with { Text = words[^1].Text + word.Text, Box = words[^1].Box.Union(word.Box), Confidence = Math.Min(words[^1].Confidence, word.Confidence) };
            }
            else
            {
                words.Add(word);
            }

            before = cells;
        }

        return words;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
