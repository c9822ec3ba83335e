using Screening.Intake.Ocr;
using SkiaSharp;

namespace Screening.Scans;

/// <summary>Sets papers on A4 pages.</summary>
/// <param name="chinese">Font of Chinese characters.</param>
/// <param name="latin">Font of the others.</param>
/// <param name="dpi">Dots to the inch.</param>
/// <param name="points">Size of the text in points.</param>
public sealed class Typesetter(PaperFont chinese, PaperFont latin, int dpi, double points = 10.5) : IDisposable
{
    private const double Margin = 0.07;

    private static readonly SKColor Black = new(20, 20, 20);

    private readonly SKTypeface chineseFace = chinese.Open();
    private readonly SKTypeface latinFace = latin.Open();
    private readonly List<ScanWord> words = [];
    private SKCanvas canvas = null!;
    private float y;
    private int tables;

    private int Width => (int)(8.27 * dpi);

    private int Height => (int)(11.69 * dpi);

    private float Size => (float)(points * dpi / 72);

    private float Left { get; set; }

    private float Right { get; set; }

    /// <summary>Sets one paper; what does not fit on the page is not set and not in the truth.</summary>
    public SetPage Set(Paper paper)
    {
        words.Clear();
        (y, tables) = ((float)(Height * 0.05), 0);
        (Left, Right) = ((float)(Width * Margin), (float)(Width * (1 - Margin)));
        var bitmap = new SKBitmap(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            Blocks(paper.Blocks);
        }

        return new SetPage(paper.Name, bitmap, [.. words.OrderBy(w => w.Box.Top).ThenBy(w => w.Box.Left)], dpi);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        chineseFace.Dispose();
        latinFace.Dispose();
    }

    private void Blocks(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TitleBlock title:
                    Title(title.Text);
                    break;
                case TextBlock text:
                    Running(text.Text);
                    break;
                case FieldBlock fields:
                    Fields(fields);
                    break;
                case TableBlock table:
                    Table(table);
                    break;
                case ColumnsBlock columns:
                    Columns(columns);
                    break;
            }
        }
    }

    private void Columns(ColumnsBlock columns)
    {
        var (top, left, right) = (y, Left, Right);
        var middle = (left + right) / 2;
        Right = middle - Size;
        Blocks(columns.Left);
        var lower = y;
        (y, Left, Right) = (top, middle + Size, right);
        Blocks(columns.Right);
        (y, Left) = (Math.Max(y, lower), left);
    }

    private void Title(string text)
    {
        var size = Size * 1.7f;
        Word(text, (Width - Measure(text, size)) / 2, size, null);
        y += size * 2f;
    }

    private void Running(string text)
    {
        foreach (var line in Break(text, Right - Left, Size))
        {
            Word(line, Left, Size, null);
            y += Size * 1.6f;
        }

        y += Size * 0.6f;
    }

    private void Fields(FieldBlock block)
    {
        var column = block.Fields.Max(f => Measure(f.Label, Size)) + (Size * 2.5f);
        foreach (var (label, value) in block.Fields)
        {
            Word(label, Left, Size, null);
            Word(value, Left + column, Size, null);
            y += Size * 1.7f;
        }

        y += Size * 0.6f;
    }

    private void Table(TableBlock table)
    {
        var edges = new float[table.Widths.Length + 1];
        edges[0] = Left;
        for (var i = 0; i < table.Widths.Length; i++)
        {
            edges[i + 1] = edges[i] + ((float)table.Widths[i] * (Right - Left));
        }

        using var pen = new SKPaint { Color = SKColors.Black, StrokeWidth = Math.Max(1, dpi / 100f), IsAntialias = true };
        var top = y;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var start = y;
            var isDark = row == 0 && table.Style == TableStyle.DarkHead;
            var lines = table.Rows[row].Select((text, i) => Break(text, edges[i + 1] - edges[i] - (Size * 0.8f), Size)).ToList();
            var end = start + (lines.Max(l => l.Count) * Size * 1.25f) + (Size * 0.55f);
            if (isDark || (row % 2 == 1 && table.Style == TableStyle.Striped))
            {
                using var ground = new SKPaint { Color = isDark ? new SKColor(40, 52, 80) : new SKColor(222, 224, 228) };
                canvas.DrawRect(new SKRect(Left, start, edges[^1], end), ground);
            }

            for (var i = 0; i < lines.Count; i++)
            {
                y = start + (Size * 0.35f);
                foreach (var line in lines[i].Where(l => l.Length > 0))
                {
                    Word(line, edges[i] + (Size * 0.4f), Size, table.IsRuled ? new ScanCell(tables, row, i) : null, isDark ? SKColors.White : Black);
                    y += Size * 1.25f;
                }
            }

            y = end;
            if (table.IsRuled || (table.Style == TableStyle.ThreeLines && row < 2))
            {
                canvas.DrawLine(Left, start, edges[^1], start, pen);
            }
        }

        if (table.IsRuled || table.Style == TableStyle.ThreeLines)
        {
            canvas.DrawLine(Left, y, edges[^1], y, pen);
        }

        if (table.IsRuled)
        {
            foreach (var edge in edges)
            {
                canvas.DrawLine(edge, top, edge, y, pen);
            }

            tables++;
        }

        y += Size * 1.2f;
    }

    private void Word(string text, float x, float size, ScanCell? cell) => Word(text, x, size, cell, Black);

    private void Word(string text, float x, float size, ScanCell? cell, SKColor colour)
    {
        if (y + (size * 1.3f) > Height)
        {
            return;
        }

        using var ink = new SKPaint { Color = colour, IsAntialias = true };
        var at = x;
        foreach (var (run, face) in Runs(text))
        {
            using var font = new SKFont(face, size) { Subpixel = true };
            canvas.DrawText(run, at, y + size, SKTextAlign.Left, font, ink);
            at += font.MeasureText(run);
        }

        words.Add(new ScanWord { Text = text, Box = new PageBox((int)x, (int)y, (int)MathF.Ceiling(at), (int)(y + (size * 1.25f))), Confidence = 1, Cell = cell });
    }

    private float Measure(string text, float size)
    {
        var width = 0f;
        foreach (var (run, face) in Runs(text))
        {
            using var font = new SKFont(face, size);
            width += font.MeasureText(run);
        }

        return width;
    }

    private IEnumerable<(string Run, SKTypeface Face)> Runs(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || IsWide(text[i]) != IsWide(text[start]))
            {
                yield return (text[start..i], IsWide(text[start]) ? chineseFace : latinFace);
                start = i;
            }
        }
    }

    private List<string> Break(string text, float width, float size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Measure(line + piece, size) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line += piece;
            }
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    // Chinese breaks anywhere, the others between words.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ' || (IsWide(text[i]) && !"，。；：）、".Contains(text[i])) || IsWide(text[i - 1]))
            {
                yield return text[start..i];
                start = i;
            }
        }
    }

    private static bool IsWide(char c) => c >= 0x2E80;
}
