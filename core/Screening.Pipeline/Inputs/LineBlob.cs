using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Screening.Intake;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Inputs;

/// <summary>The blobs of lines that stand between intake and screening: gzip, JSON lines (docs/json.md).</summary>
public static class LineBlob
{
    /// <summary>Lines of one chunk at most.</summary>
    public const int MaxLines = 5_000;

    // Hostile lines are long: a chunk in memory stays bounded whatever a line holds.
    private const int MaxUnits = 8 << 20;
    private const int FlushAt = 64 << 10;

    /// <summary>Cuts lines into chunks of at most <see cref="MaxLines"/> lines, fewer where they are very long. Gives no empty chunk.</summary>
    public static IEnumerable<IReadOnlyList<ItemLine>> Cut(IEnumerable<ItemLine> lines)
    {
        var chunk = new List<ItemLine>();
        var units = 0;
        foreach (var line in lines)
        {
            chunk.Add(line);
            units += line.Text.Length + line.Fields.Sum(field => field.Key.Length + field.Value.Length);
            if (chunk.Count == MaxLines || units >= MaxUnits)
            {
                yield return chunk;
                chunk = [];
                units = 0;
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    /// <summary>Writes the lines of a chunk.</summary>
    public static Task WriteAsync(IArtifactStore artifacts, string name, string source, IReadOnlyList<ItemLine> lines, CancellationToken cancellationToken) =>
        WriteAsync(artifacts, name, lines, (writer, line) => ItemJson.Write(writer, source, line), cancellationToken);

    /// <summary>Writes one JSON object a line, compressed.</summary>
    internal static async Task WriteAsync<T>(
        IArtifactStore artifacts, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(name, cancellationToken);
        await using (var gzip = new GZipStream(artifact.Content, CompressionLevel.Fastest, leaveOpen: true))
        {
            var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
            await using var writer = new Utf8JsonWriter(buffer, JsonContract.WriterOptions);
            for (var i = 0; i < items.Count; i++)
            {
                writer.Reset();
                write(writer, items[i]);
                writer.Flush();
                buffer.Write("\n"u8);
                if (buffer.WrittenCount >= FlushAt)
                {
                    await gzip.WriteAsync(buffer.WrittenMemory, cancellationToken);
                    buffer.ResetWrittenCount();
                }
            }

            await gzip.WriteAsync(buffer.WrittenMemory, cancellationToken);
        }

        await artifact.CommitAsync(cancellationToken);
    }

    /// <summary>Reads the lines of a chunk.</summary>
    /// <exception cref="InvalidDataException">The blob is not there.</exception>
    public static async Task<IReadOnlyList<ItemLine>> ReadAsync(IArtifactStore artifacts, string name, CancellationToken cancellationToken)
    {
        var lines = new List<ItemLine>(MaxLines);
        await foreach (var json in ReadJsonAsync(artifacts, name, cancellationToken))
        {
            lines.Add(ItemJson.Read(Encoding.UTF8.GetBytes(json)));
        }

        return lines;
    }

    /// <summary>Reads the JSON lines of a compressed artifact as they come.</summary>
    internal static async IAsyncEnumerable<string> ReadJsonAsync(
        IArtifactStore artifacts, string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blob = await artifacts.OpenAsync(name, cancellationToken)
            ?? throw new InvalidDataException($"The work container holds no '{name}' any more; send the input again.");
        await using var gzip = new GZipStream(blob, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }
}
