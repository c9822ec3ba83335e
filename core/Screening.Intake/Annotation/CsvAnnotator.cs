using System.Text;
using Screening.Intake.Csv;
using Screening.Intake.Text;

namespace Screening.Intake.Annotation;

/// <summary>Copies delimited text with the notes as further columns. The copy is UTF-8 with a byte order mark, which spreadsheets understand.</summary>
internal static class CsvAnnotator
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes the copy; false when a note found no row.</summary>
    public static async Task<bool> TryWriteAsync(
        Stream original, IntakeLimits limits, CopyCover cover, IAsyncEnumerable<LineNote> notes, Stream target, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(original);
        var delimiter = DelimiterFinder.Find(TextSniffer.Head(original, encoding), out _) ?? ',';
        var width = Width(original, encoding, delimiter, limits);
        await using var cursor = await NoteCursor.StartAsync(notes, cancellationToken);
        var headings = cursor.Row - 1;
        await using var writer = new StreamWriter(target, Utf8WithMark, 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        using var reader = new CsvRecords(original, encoding, delimiter, limits);
        for (var row = 1; reader.Read(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fields = reader.CellCount;
            for (var i = 0; i < fields; i++)
            {
                Separate(writer, i, delimiter);
                await writer.WriteAsync(CsvCell.Of(reader.Cell(i).ToString()));
            }

            if (row == headings)
            {
                WriteBeside(writer, fields, width, delimiter, cover.Headings);
            }
            else if (row == cursor.Row)
            {
                WriteBeside(writer, fields, width, delimiter, (await cursor.TakeRowAsync()).Cells);
            }

            await writer.WriteLineAsync();
        }

        return cursor.Next is null;
    }

    private static void WriteBeside(StreamWriter writer, int fields, int width, char delimiter, IReadOnlyList<string> cells)
    {
        for (var i = fields; i < width; i++)
        {
            Separate(writer, i, delimiter);
        }

        for (var i = 0; i < cells.Count; i++)
        {
            Separate(writer, width + i, delimiter);
            writer.Write(CsvCell.Of(cells[i]));
        }
    }

    private static void Separate(StreamWriter writer, int column, char delimiter)
    {
        if (column > 0)
        {
            writer.Write(delimiter);
        }
    }

    private static int Width(Stream original, Encoding encoding, char delimiter, IntakeLimits limits)
    {
        var width = 0;
        using (var reader = new CsvRecords(original, encoding, delimiter, limits))
        {
            while (reader.Read())
            {
                width = Math.Max(width, reader.CellCount);
            }
        }

        original.Position = 0;
        return width;
    }
}
