using System.Buffers;

namespace Screening.Cli.Check;

/// <summary>Cuts a stream into batches of whole lines: as many as one read brought, so that a pause of the sender ends a batch.</summary>
internal sealed class LineBatchReader(Stream input, int longestLine = LineBatchReader.LongestLine)
{
    /// <summary>Bytes of one line; what is longer is passed over and reported.</summary>
    internal const int LongestLine = 16 << 20;

    private const int ReadSize = 128 * 1024;

    private byte[] carried = [];
    private bool isSkipping;
    private bool isFirst = true;
    private bool isOver;

    /// <summary>The next batch; null at the end of the input.</summary>
    internal async ValueTask<LineBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(carried.Length + ReadSize);
        carried.CopyTo(buffer, 0);
        var filled = carried.Length;
        carried = [];
        while (!isOver)
        {
            if (filled == buffer.Length)
            {
                buffer = Grow(buffer, filled);
            }

            var scanned = filled;

            // A console's read does not end when it is cancelled; it is left behind with its buffer, which goes back to no pool.
            var count = await input.ReadAsync(buffer.AsMemory(filled), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            filled += count;
            isOver = count == 0;
            if (isFirst && (filled >= 3 || isOver))
            {
                filled = WithoutMark(buffer, filled);
                scanned = Math.Min(scanned, filled);
                isFirst = false;
            }

            var end = isOver ? filled : buffer.AsSpan(scanned, filled - scanned).LastIndexOf((byte)'\n') + scanned + 1;
            if (end > (isOver ? 0 : scanned))
            {
                return Cut(buffer, filled, end);
            }

            filled = DropOverlong(buffer, filled, out var overlong);
            if (overlong is not null)
            {
                return overlong;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return null;
    }

    private static byte[] Grow(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static int WithoutMark(byte[] buffer, int filled)
    {
        if (!buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            return filled;
        }

        buffer.AsSpan(3, filled - 3).CopyTo(buffer);
        return filled - 3;
    }

    // Gives the whole lines before end, and keeps what stands behind it for the next batch.
    private LineBatch Cut(byte[] buffer, int filled, int end)
    {
        carried = buffer.AsSpan(end, filled - end).ToArray();
        var start = 0;
        if (isSkipping)
        {
            start = buffer.AsSpan(0, end).IndexOf((byte)'\n') + 1;
            start = start == 0 ? end : start;
            isSkipping = false;
        }

        return new LineBatch(buffer, start, end, longestLine, endsOverlong: false);
    }

    // The beginning of a line that has grown too long is reported at once; the rest of it is passed over as it comes.
    private int DropOverlong(byte[] buffer, int filled, out LineBatch? overlong)
    {
        overlong = null;
        if (isSkipping)
        {
            return 0;
        }

        if (filled <= longestLine)
        {
            return filled;
        }

        isSkipping = true;
        overlong = new LineBatch(buffer, 0, 0, longestLine, endsOverlong: true);
        return 0;
    }
}
