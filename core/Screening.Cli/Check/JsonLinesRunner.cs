using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Core;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Check;

/// <summary>
/// Answers JSON objects line by line, in their order, as they come: nothing is held back longer than the input pauses. A malformed
/// line gets an error object in its place.
/// </summary>
internal sealed class JsonLinesRunner(CheckHandler handler, ITerminal terminal)
{
    private const int LongestLine = 16 << 20;
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> output = new(2 * FlushAt);
    private bool skipping;

    public async Task<int> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(terminal.In, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        using var writer = new Utf8JsonWriter(output, JsonContract.WriterOptions);
        var first = true;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (TryTakeLine(ref buffer, read.IsCompleted, out var line))
            {
                Answer(writer, first ? WithoutMark(line) : line, asOf);
                first = false;
                if (output.WrittenCount >= FlushAt)
                {
                    await FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            buffer = DropOverlong(writer, buffer);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync().ConfigureAwait(false);
                return ExitCodes.Success;
            }
        }
    }

    private bool TryTakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        while (true)
        {
            var end = buffer.PositionOf((byte)'\n');
            if (end is null)
            {
                line = buffer;
                var rest = isLast && buffer.Length > 0 && !skipping;
                buffer = isLast ? buffer.Slice(buffer.End) : buffer;
                return rest;
            }

            line = buffer.Slice(0, end.Value);
            buffer = buffer.Slice(buffer.GetPosition(1, end.Value));
            if (!skipping)
            {
                return true;
            }

            skipping = false;
        }
    }

    // A line longer than any item is answered with an error at once and passed over to its end.
    private ReadOnlySequence<byte> DropOverlong(Utf8JsonWriter writer, ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length <= LongestLine)
        {
            return buffer;
        }

        if (!skipping)
        {
            WriteError(writer, null, new Issue(
                "lineTooLong", IssueSeverity.Error, "line", $"The line is longer than {LongestLine} bytes.", "Send one item a line."));
            skipping = true;
        }

        return buffer.Slice(buffer.End);
    }

    private void Answer(Utf8JsonWriter writer, ReadOnlySequence<byte> line, DateOnly? asOf)
    {
        if (line.IsSingleSegment)
        {
            Answer(writer, line.FirstSpan, asOf);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)line.Length);
        line.CopyTo(rented);
        Answer(writer, rented.AsSpan(0, (int)line.Length), asOf);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Answer(Utf8JsonWriter writer, ReadOnlySpan<byte> line, DateOnly? asOf)
    {
        if (line.TrimStart(" \t\r"u8).IsEmpty)
        {
            return;
        }

        var request = CheckJson.Read(line, out var idJson, out var issue);
        if (request is null)
        {
            WriteError(writer, idJson, issue!);
            return;
        }

        CheckJson.Write(writer, handler.Check(request, asOf));
        EndLine(writer);
    }

    private void WriteError(Utf8JsonWriter writer, string? idJson, Issue issue)
    {
        CheckJson.WriteError(writer, idJson, issue);
        EndLine(writer);
    }

    private void EndLine(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset();
        output.Write("\n"u8);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (output.WrittenCount > 0)
        {
            await terminal.Out.WriteAsync(output.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await terminal.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            output.ResetWrittenCount();
        }
    }

    private static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> line) =>
        line.Length >= 3 && line.Slice(0, 3).ToArray() is [0xEF, 0xBB, 0xBF] ? line.Slice(3) : line;
}
