using Screening.Intake.Layout;
using Screening.Intake.Text;
using UglyToad.PdfPig.Content;

namespace Screening.Intake.Pdf;

/// <summary>Joins the letters of a page to words. Text that runs up, down or upside down is turned and read in its own direction.</summary>
internal static class PageWords
{
    private const double WordGap = 0.18;

    /// <summary>The words of a page by the direction that they run in, the direction of most letters first.</summary>
    public static IEnumerable<LayoutWord[]> Of(Page page)
    {
        var turns = new List<Glyph>?[4];
        var turn = 0;
        foreach (var letter in page.Letters)
        {
            turn = TurnOf(letter, turn);
            (turns[turn] ??= []).Add(new Glyph(letter, turn));
        }

        return turns.OfType<List<Glyph>>().OrderByDescending(g => g.Count).Select(Join).Where(w => w.Length > 0);
    }

    /// <summary>The share of letters that have no meaning: fonts without a map to characters.</summary>
    public static bool IsUnreadable(Page page)
    {
        var unknown = page.Letters.Count(l => l.Value.Length == 0 || l.Value[0] is '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF'));
        return unknown > 20 && unknown * 2 > page.Letters.Count;
    }

    private static int TurnOf(Letter letter, int before)
    {
        var dx = letter.EndBaseLine.X - letter.StartBaseLine.X;
        var dy = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        return dx == 0 && dy == 0 ? before : Math.Abs(dx) >= Math.Abs(dy) ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3;
    }

    private static LayoutWord[] Join(List<Glyph> glyphs)
    {
        var words = new List<LayoutWord>(glyphs.Count / 4);
        var text = new System.Text.StringBuilder();
        var first = default(Glyph);
        var last = default(Glyph);
        var size = 0.0;
        foreach (var glyph in glyphs)
        {
            if (text.Length > 0 && IsSameWord(last, glyph))
            {
                if (IsStruckTwice(last, glyph))
                {
                    continue;
                }
            }
            else
            {
                Flush();
                first = glyph;
            }

            if (glyph.IsBlank)
            {
                Flush();
                continue;
            }

            text.Append(glyph.Text);
            size = Math.Max(size, glyph.Size);
            last = glyph;
        }

        Flush();
        return [.. words];

        void Flush()
        {
            if (text.Length > 0)
            {
                words.Add(new LayoutWord(text.ToString(), first.Left, last.Right, first.Base, size, first.IsBold));
                text.Clear();
                size = 0;
            }
        }
    }

    // An index joins its symbol: it may stand lower or higher by a third of the size.
    private static bool IsSameWord(in Glyph before, in Glyph glyph)
    {
        var size = Math.Max(before.Size, glyph.Size);
        var gap = glyph.Left - before.Right;
        return !glyph.IsBlank && Math.Abs(before.Base - glyph.Base) < size * 0.45 && gap < size * WordGap && gap > -size * 0.6;
    }

    // Bold made by printing a letter twice, a hair apart.
    private static bool IsStruckTwice(in Glyph before, in Glyph glyph) =>
        before.Text == glyph.Text && glyph.Left - before.Left < (before.Right - before.Left) * 0.4 && Math.Abs(before.Base - glyph.Base) < 1;

    private readonly struct Glyph
    {
        public Glyph(Letter letter, int turn)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            (Left, Right, Base) = turn switch
            {
                1 => (start.Y, end.Y, -start.X),
                2 => (-start.X, -end.X, -start.Y),
                3 => (-start.Y, -end.Y, start.X),
                _ => (start.X, end.X, start.Y),
            };
            Text = PlainCharacters.Of(letter.Value);
            Size = Math.Max(1, Math.Abs(letter.PointSize));
            IsBold = letter.FontDetails.IsBold || letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true;
        }

        public string Text { get; }

        public double Left { get; }

        public double Right { get; }

        public double Base { get; }

        public double Size { get; }

        public bool IsBold { get; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }
}
