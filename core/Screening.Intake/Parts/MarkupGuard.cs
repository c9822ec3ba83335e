namespace Screening.Intake.Parts;

/// <summary>
/// Reads markup through to a parser that holds a name, an attribute or a text in memory until it ends: stops where none begins within a
/// limit, and once the time is over, however much a packed stream unpacks to.
/// </summary>
internal sealed class MarkupGuard(Stream inner, long mostBytes, CancellationToken token) : Stream
{
    private long since;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        token.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        since = last < 0 ? since + read : read - last;
        return since <= mostBytes ? read : throw new InvalidDataException($"A name, value or text is longer than {mostBytes} bytes (MaxCellLength).");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
