using System.Globalization;
using Screening.Core;
using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>The second walk through a document: every record that closes becomes a goods line or is left out with the reason.</summary>
internal sealed class RecordLines(StructureNode root, IntakeLimits limits, DocumentReport report, bool isJson)
{
    private readonly List<Level> open = [new Level(root, isJson ? "$" : string.Empty)];
    private readonly Stack<OpenRecord> records = new();
    private bool isCellCut;

    /// <summary>The lines, as the records close. What is still open at the end is a record that was cut; it is given too.</summary>
    public IEnumerable<ItemLine> Read(IEnumerable<StructureEvent> events)
    {
        foreach (var step in events)
        {
            switch (step.Step)
            {
                case StructureStep.Open:
                    Open(step);
                    break;
                case StructureStep.Attribute:
                    Take(open[^1].Node?.Find("@" + step.Name), step.Text);
                    break;
                case StructureStep.Text:
                    Take(open[^1].Node, step.Text);
                    break;
                default:
                    if (Close() is { } line)
                        yield return line;
                    break;
            }
        }

        while (records.TryPop(out var cut))
        {
            // Of a record that is the whole document nobody knows what it would have gone on to say.
            if (cut.Depth <= 2)
                report.CountLeftOut("cut");
            else if (LineOf(cut) is { } line)
                yield return line;
        }
    }

    private void Open(in StructureEvent step)
    {
        var above = open[^1];
        var node = above.Node?.Find(step.Name);
        var number = above.Count(step.Name);
        var level = new Level(node, node is null ? string.Empty : Place(above.Where, step, number, node.Repeats));
        open.Add(level);
        if (node is { IsRecord: true })
            records.Push(new OpenRecord(level.Where, open.Count, limits));
    }

    private string Place(string above, in StructureEvent step, int number, bool repeats)
    {
        if (isJson && open.Count == 1 && number == 1)
            return above;
        if (isJson)
            return step.IsItem ? string.Create(CultureInfo.InvariantCulture, $"{above}[{number - 1}]") : $"{above}.{step.Name}";
        return repeats ? string.Create(CultureInfo.InvariantCulture, $"{above}/{step.Name}[{number}]") : $"{above}/{step.Name}";
    }

    private void Take(StructureNode? node, string text)
    {
        var collapsed = CellText.Collapse(text);
        if (node is null || collapsed.Length == 0)
            return;
        if (node.IsContext && open.Count > 1)
            open[^2].Context = collapsed;
        if (records.TryPeek(out var record))
            record.Add(node, collapsed);
    }

    private ItemLine? Close()
    {
        if (open.Count == 1)
            return null;
        var isRecord = records.TryPeek(out var record) && record.Depth == open.Count;
        open.RemoveAt(open.Count - 1);
        return isRecord ? LineOf(records.Pop()) : null;
    }

    private ItemLine? LineOf(OpenRecord record)
    {
        if (record.IsCut && !isCellCut)
        {
            isCellCut = true;
            report.Add(new Issue("cellLimit", IssueSeverity.Warning, record.Where, $"A record has more than {limits.MaxCells} texts (MaxCells); those after them were not read.", "Split the record."));
        }

        if (record.IsNote)
        {
            report.CountLeftOut("note");
            return null;
        }

        var line = record.Line(report, open.Where(level => level.Context is not null).Select(level => level.Context!));
        if (line is null)
            report.CountLeftOut("noDescription");
        return line;
    }

    private sealed class Level(StructureNode? node, string where)
    {
        private Dictionary<string, int>? counts;

        public StructureNode? Node { get; } = node;

        public string Where { get; } = where;

        public string? Context { get; set; }

        public int Count(string name)
        {
            counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
            return counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }
}
