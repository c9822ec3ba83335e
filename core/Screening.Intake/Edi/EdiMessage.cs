using System.Globalization;
using System.Text;
using Screening.Core;
using Screening.Intake.Text;

namespace Screening.Intake.Edi;

/// <summary>What both families of EDI share: the walk over segments, items that begin and end, and what the end of the interchange says.</summary>
internal abstract class EdiMessage(EdiSyntax syntax, Encoding encoding, DocumentReport report)
{
    private readonly Queue<ItemLine> ready = new();
    private int undescribed;

    /// <summary>The item whose segments come.</summary>
    protected EdiItem? Item { get; private set; }

    /// <summary>Filled while reading.</summary>
    protected DocumentReport Report => report;

    /// <summary>True once the interchange's last segment was seen.</summary>
    protected bool IsEnded { get; set; }

    /// <summary>Number of the segment at hand.</summary>
    protected int Number { get; private set; }

    /// <summary>The encoding of an interchange; UTF-16 is none that can be cut by bytes.</summary>
    public static Encoding EncodingOf(DocumentSource source) => TextDecoder.Detect(source.Content) is var found && found.GetByteCount("A") == 1 ? found : Encoding.UTF8;

    /// <summary>The goods lines of the content from its position.</summary>
    public IEnumerable<ItemLine> Read(DocumentSource source, CancellationToken cancellationToken)
    {
        var scanner = new SegmentScanner(source.Content, syntax, source.Limits.MaxSegmentLength);
        while (Step(scanner))
        {
            while (ready.TryDequeue(out var line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return line;
            }
        }

        EndItem();
        while (ready.TryDequeue(out var line))
        {
            yield return line;
        }

        Conclude(scanner, source.Limits);
    }

    /// <summary>Takes one segment.</summary>
    protected abstract void Take(in EdiSegment segment);

    /// <summary>Begins an item; the one before ends.</summary>
    protected EdiItem BeginItem()
    {
        EndItem();
        return Item = new EdiItem(Number);
    }

    /// <summary>Ends the item at hand.</summary>
    protected void EndItem()
    {
        if (Item is not { } item)
        {
            return;
        }

        Item = null;
        if (item.Line(report) is { } line)
        {
            undescribed += item.HasText ? 0 : 1;
            ready.Enqueue(line);
        }
    }

    /// <summary>Says that a message's own count of segments is another one.</summary>
    protected void Compare(string declared, int found)
    {
        if (int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count != found)
        {
            report.Add(new Issue("segmentCount", IssueSeverity.Warning, Place(Number), $"The message says that it has {count} segments; {found} were found.", "Check that the whole message was sent."));
        }
    }

    private bool Step(SegmentScanner scanner)
    {
        // A batch of segments at a time keeps the iterator off the fast path.
        for (var i = 0; i < 256; i++)
        {
            if (!scanner.Next(out var bytes))
            {
                return false;
            }

            Number = scanner.Number;
            Take(new EdiSegment(bytes, syntax, encoding));
        }

        return true;
    }

    private void Conclude(SegmentScanner scanner, IntakeLimits limits)
    {
        if (scanner.IsTooLong)
        {
            report.Add(new Issue("segmentLimit", IssueSeverity.Warning, Place(scanner.Number + 1), $"A segment is longer than {limits.MaxSegmentLength} bytes (MaxSegmentLength); what came before stands.", "Check the segment's terminator and send the message again."));
        }
        else if (!IsEnded || scanner.IsCut)
        {
            report.Add(new Issue("truncated", IssueSeverity.Warning, Place(scanner.Number), "The interchange ends before its last segment; it was read as far as it goes.", "Send the whole interchange again."));
        }

        if (undescribed > 0)
        {
            report.Add(new Issue("noDescription", IssueSeverity.Warning, string.Empty, $"{undescribed} items carry no description of the goods, only numbers.", "Ask the sender for the descriptions, or look the article numbers up."));
        }
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"segment {number}");
}
