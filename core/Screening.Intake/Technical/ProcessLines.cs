using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>
/// A process sheet, work instruction or other carrier of know-how: a line a section, headed by the document's title and its own heading, for
/// only together do they say what is done to what.
/// </summary>
internal sealed class ProcessLines(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    private string name = string.Empty;

    /// <summary>The lines.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var heads = Headings.Of(rows);
        var title = Title();
        var last = title;
        while (last + 1 < rows.Count && heads.Contains(last + 1) && GoesOn(rows[last], rows[last + 1]))
        {
            last++;
        }

        name = string.Join(' ', rows.Skip(title).Take(last - title + 1).Select(r => r.Text));
        var starts = heads.Where(h => h > last).ToList();
        var from = title;
        for (var i = 0; i < title; i++)
        {
            report.CountLeftOut(rows[i].IsRunning ? "running" : "title");
        }

        for (var s = 0; s <= starts.Count; s++)
        {
            var end = s < starts.Count ? starts[s] : rows.Count;
            if (Section(from, from == title ? last + 1 : from + 1, end, isTitle: from == title) is { } line)
            {
                yield return line;
            }

            from = end;
        }
    }

    // The row that says what kind of paper it is, near its head, else the first one that says anything.
    private int Title()
    {
        var spoken = Enumerable.Range(0, rows.Count).Where(i => !rows[i].IsRunning && rows[i].Text.Length > 0).ToList();
        var titled = spoken.Take(8).Where(i => rows[i].Text.Length < 160 && KindJudge.IsProcessTitle(rows[i].Text)).ToList();
        return titled.Count > 0 ? titled[0] : spoken[0];
    }

    // A title may take two lines.
    private static bool GoesOn(DocumentRow upper, DocumentRow lower) =>
        upper.Words.Length > 0 && lower.Words.Length > 0 && Math.Abs(upper.Size - lower.Size) < 0.5 && lower.Gap < 1.8 && !Headings.IsClause(lower.Text);

    // A title without text below it heads the sections and is no line of its own.
    private ItemLine? Section(int from, int first, int end, bool isTitle)
    {
        var (title, heading) = (name, isTitle ? name : rows[from].Text);
        var body = string.Join(' ', Paragraphs.Of(rows, first, end).Select(p => p.Text));
        if (body.Length == 0 && isTitle && end < rows.Count)
        {
            CountAll(from, end, none: true);
            return null;
        }

        CountAll(from, end, none: false);
        var text = heading == title ? $"{title}: {body}" : body.Length == 0 ? $"{title}: {heading}" : $"{title}: {heading}. {body}";
        var fields = new FieldList().Add("document", title).Add("heading", heading == title ? null : heading).Add("text", body);
        return new ItemLine { Number = report.CountLine(), Where = rows[from].Where, Text = text, Fields = fields.Fields };
    }

    private void CountAll(int from, int end, bool none)
    {
        for (var i = none ? from : from + 1; i < end; i++)
        {
            report.CountLeftOut(rows[i].IsRunning ? "running" : rows[i].Text.Length == 0 ? "blank" : none ? "title" : "joined");
        }
    }
}
