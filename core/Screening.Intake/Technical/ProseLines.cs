using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>Running text: a line a paragraph.</summary>
internal sealed class ProseLines(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    /// <summary>The lines.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var next = 0;
        foreach (var (text, first, end) in Paragraphs.Of(rows, 0, rows.Count))
        {
            CountBetween(next, first);
            yield return new ItemLine { Number = report.CountLine(), Where = rows[first].Where, Text = text };
            for (var i = first + 1; i < end; i++)
            {
                report.CountLeftOut("joined");
            }

            next = end;
        }

        CountBetween(next, rows.Count);
    }

    private void CountBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            report.CountLeftOut(rows[i].IsRunning ? "running" : "blank");
        }
    }
}
