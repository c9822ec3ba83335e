using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>
/// A process sheet, work instruction or other carrier of know-how: a line a section, headed by the document's title and its own heading, for
/// only together do they say what is done to what.
/// </summary>
internal sealed class ProcessLines(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    /// <summary>The lines.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var heads = Headings.Of(rows);
        var title = Title();
        var starts = heads.Where(h => h > title).ToList();
        var from = title;
        for (var i = 0; i < title; i++)
        {
            report.CountLeftOut(rows[i].IsRunning ? "running" : "title");
        }

        for (var s = 0; s <= starts.Count; s++)
        {
            var end = s < starts.Count ? starts[s] : rows.Count;
            if (Section(rows[title].Text, from, end, isTitle: from == title && s < starts.Count) is { } line)
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

    // A heading without text below it heads the sections under it and is no line of its own.
    private ItemLine? Section(string title, int from, int end, bool isTitle)
    {
        var heading = rows[from].Text;
        var body = string.Join(' ', Paragraphs.Of(rows, isTitle || from > 0 ? from + 1 : from, end).Select(p => p.Text));
        if (body.Length == 0 && isTitle)
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
