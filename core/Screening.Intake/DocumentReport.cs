using System.Text;
using Screening.Core;
using Screening.Intake.Tables;

namespace Screening.Intake;

/// <summary>
/// What became of a document. Filled while its lines are read and complete when the enumeration ends:
/// <see cref="RowsSeen"/> = <see cref="ItemLines"/> + the sum of <see cref="LeftOut"/>.
/// </summary>
public sealed class DocumentReport
{
    /// <summary>UTF-16 units of running text that are kept.</summary>
    public const int MaxTextLength = 400_000;

    private const int MostAsides = 1_000;
    private const int LongestAside = 2_000;

    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly List<Issue> issues = [];
    private readonly List<Aside> asides = [];
    private readonly StringBuilder text = new();

    /// <summary>Name of the reader that read it (csv, xlsx, pdf ...); null when none could.</summary>
    public string? Reader { get; set; }

    /// <summary>What the document is.</summary>
    public DocumentKind Kind { get; set; }

    /// <summary>Name of the text encoding, for text formats; null otherwise.</summary>
    public string? Encoding { get; set; }

    /// <summary>Rows, records, segments or paragraphs looked at.</summary>
    public int RowsSeen { get; private set; }

    /// <summary>Goods lines given out.</summary>
    public int ItemLines { get; private set; }

    /// <summary>Rows that are no goods line, by reason (blank, title, header, total, note ...).</summary>
    public IReadOnlyDictionary<string, int> LeftOut => leftOut;

    /// <summary>What is wrong or doubtful, in the order of finding.</summary>
    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>The words of the rows left out, in reading order, the first 1,000 of them, so that whoever judges the goods can look at them too.</summary>
    public IReadOnlyList<Aside> Asides => asides;

    /// <summary>True when nothing of the document could be read: the pipeline rejects it.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>
    /// The running text of what gave no goods line, rows on lines of their own, a form feed between pages and between parts; at most <see cref="MaxTextLength"/>
    /// UTF-16 units. Empty where every part gave lines, and for formats without running text (tables, messages).
    /// </summary>
    public string Text => text.ToString();

    /// <summary>Counts one row that became a goods line and gives its number.</summary>
    public int CountLine()
    {
        RowsSeen++;
        return ++ItemLines;
    }

    /// <summary>Counts one row that is no goods line, with the reason.</summary>
    public void CountLeftOut(string reason)
    {
        RowsSeen++;
        leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
    }

    /// <summary>Counts one row that is no goods line, with the reason, and keeps its words.</summary>
    internal void LeaveOut(in TableRow row, string reason) => LeaveOut(row.Where, reason, row.FilledCells == 0 ? string.Empty : string.Join(' ', row.Cells.Where(c => c.Length > 0)));

    /// <summary>Counts one row that is no goods line, with the reason, and keeps its words.</summary>
    internal void LeaveOut(string where, string reason, string text)
    {
        CountLeftOut(reason);
        if (asides.Count < MostAsides && CellText.Letters(text) > 1)
        {
            asides.Add(new Aside(where, reason, text.Length > LongestAside ? text[..LongestAside] : text));
        }
    }

    /// <summary>Adds an issue.</summary>
    public void Add(Issue issue) => issues.Add(issue);

    /// <summary>Adds the issue for which nothing of the document could be read.</summary>
    public void Reject(Issue issue)
    {
        IsRejected = true;
        issues.Add(issue);
    }

    /// <summary>Keeps the text of rows that gave no line.</summary>
    internal void KeepText(IEnumerable<(int Page, string Text)> rows)
    {
        var before = -1;
        foreach (var (page, row) in rows)
        {
            KeepText(text.Length == 0 ? "" : page != before ? "\f" : "\n", row);
            before = page;
        }
    }

    private void KeepText(string separator, string more)
    {
        text.Append(separator).Append(more);
        text.Length = Math.Min(text.Length, MaxTextLength);
    }

    /// <summary>Takes over what became of a part: its rows left out and its issues, each under the part's name. Its lines are counted as they come.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="part">The report of the part, complete.</param>
    internal void Merge(string name, DocumentReport part)
    {
        foreach (var (reason, count) in part.leftOut)
        {
            RowsSeen += count;
            leftOut[reason] = leftOut.GetValueOrDefault(reason) + count;
        }

        foreach (var issue in part.issues)
        {
            issues.Add(issue with { Where = issue.Where.Length == 0 || issue.Where == name ? name : $"{name} > {issue.Where}" });
        }

        asides.AddRange(part.asides.Take(MostAsides - asides.Count).Select(a => a with { Where = $"{name} > {a.Where}" }));
        if (Kind == DocumentKind.Unknown || part.Kind == DocumentKind.GoodsList)
        {
            Kind = part.Kind;
        }

        RejectedParts += part.IsRejected ? 1 : 0;
        if (part.text.Length > 0)
        {
            KeepText(text.Length == 0 ? "" : "\f", part.Text);
        }
    }

    /// <summary>Adds the issue for which a part could not be read at all.</summary>
    internal void Reject(string part, Issue issue)
    {
        RejectedParts++;
        issues.Add(issue with { Where = part });
    }

    /// <summary>Parts of which nothing could be read.</summary>
    internal int RejectedParts { get; private set; }
}
