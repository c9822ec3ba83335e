using Microsoft.Win32.SafeHandles;

namespace Screening.Cli.Output;

/// <summary>
/// Standard output as bytes. The framework's own console stream keeps silent when the reader of a pipe has gone, so that a command
/// before <c>| head</c> would read its whole input for nobody; on a pipe this one writes to the descriptor itself and notices.
/// </summary>
internal sealed class ProcessOutput : Stream
{
    private readonly Stream inner;

    private ProcessOutput(Stream inner) => this.inner = inner;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal static Stream Open()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = OpenDescriptor();
            if (!pipe.CanSeek)
            {
                return new ProcessOutput(pipe);
            }
        }

        // A file: the console stream shares the descriptor's own offset with the processes before and after this one.
        return new ProcessOutput(Console.OpenStandardOutput());
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static FileStream OpenDescriptor() => new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
