using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>Copies an XLSX workbook part by part, its sheets with notes.</summary>
internal static class WorkbookAnnotator
{
    /// <summary>Writes the copy; false when it can't be made.</summary>
    public static async Task<bool> TryWriteAsync(
        Stream original, IntakeLimits limits, CopyCover cover, IAsyncEnumerable<LineNote> notes, Stream target, CancellationToken cancellationToken)
    {
        using var source = new ZipArchive(original, ZipArchiveMode.Read, leaveOpen: true);
        if (source.Entries.Count > limits.MaxParts || WorkbookFrame.Read(source) is not { } frame || frame.Prepare() is not { } styles)
        {
            return false;
        }

        using var copy = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var done = frame.Rewritten.Concat(frame.Sheets.Select(sheet => sheet.Part)).Append(frame.CoverName).Append(frame.CalculationChain ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!await CopyOthersAsync(source, copy, done, limits.MaxUnpackedBytes, cancellationToken))
        {
            return false;
        }

        frame.Save(copy);
        await using var cursor = await NoteCursor.StartAsync(notes, cancellationToken);
        foreach (var (name, part) in frame.Sheets)
        {
            if (!await CopySheetAsync(source, copy, part, name, cursor, styles, cover, limits, cancellationToken))
            {
                return false;
            }
        }

        using var writer = Write(copy, frame.CoverName);
        CoverSheet.Write(writer, cover, styles);
        return cursor.Next is null;
    }

    private static async Task<bool> CopySheetAsync(
        ZipArchive source, ZipArchive copy, string part, string name, NoteCursor cursor, NoteStyles styles, CopyCover cover, IntakeLimits limits, CancellationToken cancellationToken)
    {
        var entry = source.GetEntry(part) ?? throw new InvalidDataException($"The workbook has no part {part}.");
        SheetSurvey survey;
        using (var reader = Read(entry, limits))
        {
            survey = SheetSurvey.Of(reader, cancellationToken);
        }

        if (survey.Columns + cover.Headings.Count > CellWriter.MaxColumns)
        {
            return false;
        }

        using var again = Read(entry, limits);
        using var writer = Write(copy, part);
        return await new SheetAnnotator(again, writer, survey, styles, cover.Headings).CopyAsync(name, cursor, cancellationToken);
    }

    // Pictures, strings, settings. What unpacks to more than the limit is not copied: the reader never looked at it.
    private static async Task<bool> CopyOthersAsync(ZipArchive source, ZipArchive copy, HashSet<string> done, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        foreach (var entry in source.Entries.Where(entry => !done.Contains(entry.FullName) && !entry.FullName.EndsWith('/')))
        {
            await using var from = await entry.OpenAsync(cancellationToken);
            await using var to = await copy.CreateEntry(entry.FullName, CompressionLevel.Fastest).OpenAsync(cancellationToken);
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                maxBytes -= read;
                if (maxBytes < 0)
                {
                    return false;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        return true;
    }

    private static XmlReader Read(ZipArchiveEntry entry, IntakeLimits limits) => XmlReader.Create(
        entry.Open(),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = limits.MaxUnpackedBytes, CloseInput = true });

    private static XmlWriter Write(ZipArchive copy, string part) =>
        XmlWriter.Create(copy.CreateEntry(part, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
}
