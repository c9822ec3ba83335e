namespace Screening.Intake.Parts;

/// <summary>
/// Reads through to the content of a document. Stops a library that is lost in a loop of reads once the time is over, and tells a
/// failure of the storage beneath from a fault of the document.
/// </summary>
internal sealed class GuardedStream(Stream inner, CancellationToken token) : Stream
{
    /// <summary>True once the content itself could not be read.</summary>
    public bool HasFailed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        token.ThrowIfCancellationRequested();
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception) when (NoteFailure())
        {
            throw;
        }
    }

    // As a filter it runs before any handler further out asks for the failure; the exception goes on.
    private bool NoteFailure()
    {
        HasFailed = true;
        return false;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("The content is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The content is only read.");
}
