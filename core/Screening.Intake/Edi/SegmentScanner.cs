namespace Screening.Intake.Edi;

/// <summary>Cuts a stream into segments with one buffer; a segment is valid until the next is asked for.</summary>
internal sealed class SegmentScanner(Stream content, EdiSyntax syntax, int mostBytes)
{
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;
    private bool isLast;

    /// <summary>Number of the segment last given, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when the last segment had no terminator.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True when a segment was longer than the limit, which ends the scan.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Gives the next segment without its terminator and the white space before it.</summary>
    public bool Next(out ReadOnlySpan<byte> segment)
    {
        while (true)
        {
            var length = Length();
            if (length >= 0)
            {
                segment = Trim(buffer.AsSpan(start, length));
                start += length + 1;
            }
            else if (!isLast && Fill())
            {
                continue;
            }
            else
            {
                segment = IsTooLong ? default : Trim(buffer.AsSpan(start, end - start));
                IsCut = !segment.IsEmpty;
                start = end;
                Number += segment.IsEmpty ? 0 : 1;
                return !segment.IsEmpty;
            }

            if (!segment.IsEmpty)
            {
                Number++;
                return true;
            }
        }
    }

    private int Length()
    {
        var from = 0;
        var rest = buffer.AsSpan(start, end - start);
        while (true)
        {
            var at = syntax.Release == 0 ? rest[from..].IndexOf(syntax.Terminator) : rest[from..].IndexOfAny(syntax.Terminator, syntax.Release);
            if (at < 0)
            {
                return -1;
            }

            if (rest[from + at] == syntax.Terminator)
            {
                return from + at;
            }

            from += at + 2;
            if (from > rest.Length)
            {
                return -1;
            }
        }
    }

    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end > mostBytes)
        {
            IsTooLong = isLast = true;
            return false;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = content.Read(buffer, end, buffer.Length - end);
        end += read;
        isLast = read == 0;
        return read > 0;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> segment)
    {
        var trimmed = segment.Trim(" \t\r\n\0"u8);
        return trimmed.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? trimmed[3..] : trimmed;
    }
}
