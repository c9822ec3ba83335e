using System.Buffers;
using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Check;

/// <summary>Whole lines of input in one pooled buffer, and their answers once they are made.</summary>
internal sealed class LineBatch(byte[] buffer, int start, int end, int longestLine, bool endsOverlong) : IDisposable
{
    private ArrayBufferWriter<byte>? answers;

    /// <summary>The answers, one a line; empty before <see cref="Answer"/>.</summary>
    internal ReadOnlyMemory<byte> Answers => answers?.WrittenMemory ?? default;

    /// <summary>Answers every line that is not blank; a line that is no request gets an error in its place.</summary>
    internal LineBatch Answer(CheckHandler handler, DateOnly date)
    {
        answers = new ArrayBufferWriter<byte>(Math.Max(1024, (end - start) * 2));
        using var writer = new Utf8JsonWriter(answers, JsonContract.WriterOptions);
        var rest = buffer.AsSpan(start, end - start);
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf((byte)'\n');
            var line = length < 0 ? rest : rest[..length];
            rest = length < 0 ? default : rest[(length + 1)..];
            if (!line.Trim(" \t\r"u8).IsEmpty)
            {
                AnswerLine(writer, line, handler, date);
            }
        }

        if (endsOverlong)
        {
            WriteTooLong(writer);
        }

        return this;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void AnswerLine(Utf8JsonWriter writer, ReadOnlySpan<byte> line, CheckHandler handler, DateOnly date)
    {
        if (line.Length > longestLine)
        {
            WriteTooLong(writer);
            return;
        }

        var request = CheckJson.Read(line, out var idJson, out var issue);
        if (request is null)
        {
            CheckJson.WriteError(writer, idJson, issue!);
        }
        else
        {
            CheckJson.Write(writer, handler.Check(request, date));
        }

        EndLine(writer);
    }

    private void WriteTooLong(Utf8JsonWriter writer)
    {
        CheckJson.WriteError(writer, null, new Issue(
            "lineTooLong", IssueSeverity.Error, "", $"The line is longer than {longestLine} bytes.", "Send one item a line."));
        EndLine(writer);
    }

    private void EndLine(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset();
        answers!.Write("\n"u8);
    }
}
