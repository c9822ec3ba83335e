using System.Globalization;
using Screening.Core;
using Screening.Intake.Layout;

namespace Screening.Intake.Ocr;

/// <summary>
/// What a witness reads on the scanned pages of a document, held against the lines that the reader of pictures gives. What both read is settled; what the witness reads otherwise is
/// another reading of the line, and what nobody else read is a line of its own that says who read it. The reader's lines stay whatever the witness says.
/// </summary>
internal sealed class ScanWitness(DocumentReport report, IntakeLimits limits)
{
    // Two readings of one line share most pairs of neighbouring characters; two lines of one list hardly more than a third.
    private const double SameLine = 0.6;
    private const int MostUnits = 20_000;

    private readonly List<DocumentRow> rows = [];
    private string witness = "";

    /// <summary>Takes note of what the witness reads on a page.</summary>
    public void Add(ScanPage page)
    {
        if (page.Testimony is { } testimony)
        {
            witness = testimony.Witness;
            rows.AddRange(testimony.Rows.Select((cells, i) => new DocumentRow(
                [.. cells], string.Create(CultureInfo.InvariantCulture, $"page {page.Number}, line {i + 1} as read by {witness}")) { Page = page.Number, Table = cells.Count > 1 ? page.Number : 0 }));
        }
    }

    /// <summary>The reader's lines with what the witness reads otherwise, then what only the witness read.</summary>
    public IEnumerable<ItemLine> Weigh(IEnumerable<ItemLine> lines)
    {
        if (rows.Count == 0)
        {
            return lines;
        }

        List<ItemLine> own = [.. lines];
        var heard = new DocumentLines(new DocumentReport(), limits).Read(rows).ToList();
        var texts = own.ConvertAll(line => Fold(line.Text));
        var alone = new List<ItemLine>();
        var others = 0;
        foreach (var line in heard.Where(line => !texts.Contains(Fold(line.Text))))
        {
            var pairs = Pairs(Fold(line.Text));
            var nearest = Enumerable.Range(0, own.Count).Select(i => (Index: i, Likeness: Likeness(pairs, Pairs(texts[i])))).OrderByDescending(other => other.Likeness).FirstOrDefault();
            if (nearest.Likeness >= SameLine)
            {
                var before = own[nearest.Index];
                own[nearest.Index] = before with { OtherReadings = [.. before.OtherReadings, new OtherReading(before.Text, line.Text, line.Where) { Witness = witness }] };
                others++;
            }
            else
            {
                alone.Add(line with { ReadBy = witness });
            }
        }

        Say(others, alone.Count);
        return own.Concat(alone.Select(line => line with { Number = report.CountLine() }));
    }

    private void Say(int others, int alone)
    {
        if (others + alone > 0)
        {
            report.Add(new Issue(
                "readByModel", IssueSeverity.Warning, "",
                string.Create(CultureInfo.InvariantCulture, $"A language model ({witness}) reads {others} lines otherwise than the reader of pictures, and {alone} that it did not read. Its word counts as a doubt, not as a reading."),
                "Compare these lines with the pages."));
        }
    }

    private static string Fold(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static HashSet<(char, char)> Pairs(string text) => [.. text.AsSpan(0, Math.Min(text.Length, MostUnits)).ToArray().Zip(text.Skip(1))];

    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
