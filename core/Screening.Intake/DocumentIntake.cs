using Screening.Core;
using Screening.Intake.Archives;
using Screening.Intake.Compound;
using Screening.Intake.Csv;
using Screening.Intake.Edi;
using Screening.Intake.Html;
using Screening.Intake.Json;
using Screening.Intake.Mail;
using Screening.Intake.Ocr;
using Screening.Intake.Parts;
using Screening.Intake.Pdf;
using Screening.Intake.Rtf;
using Screening.Intake.Text;
using Screening.Intake.Workbooks;
using Screening.Intake.Word;
using Screening.Intake.Xml;

namespace Screening.Intake;

/// <summary>The one way in: finds the reader by content and gives the goods lines of a document.</summary>
public sealed class DocumentIntake
{
    private const int HeadLength = 8 * 1024;
    private const int MostNames = 1_000;

    private static readonly IDocumentReader[] Readers =
    [
        new PdfReader(), new WorkbookReader(), new XlsReader(), new OdsReader(), new SpreadsheetXmlReader(), new CsvReader(), new PlainTextReader(),
        new XmlDocumentReader(), new JsonDocumentReader(), new EdifactReader(), new X12Reader(), new ZipReader(), new GzipReader(), new EmlReader(), new MsgReader(), new TnefReader(),
        new WordReader(), new OdtReader(), new RtfReader(), new HtmlReader(), new MarkdownReader(), new PictureReader(),
    ];

    private readonly TimeProvider time;

    /// <summary>An intake with every shipped reader.</summary>
    /// <param name="limits">The limits; null: the defaults.</param>
    /// <param name="scans">Reads pages that are pictures; null: they are reported as not read.</param>
    /// <param name="time">The clock of the time limits; null: the system's.</param>
    public DocumentIntake(IntakeLimits? limits = null, IScanReader? scans = null, TimeProvider? time = null)
    {
        this.time = time ?? TimeProvider.System;
        Limits = limits ?? new IntakeLimits();
        Scans = scans;
    }

    /// <summary>The limits that apply.</summary>
    public IntakeLimits Limits { get; }

    /// <summary>What reads pages that are pictures; null when nothing does.</summary>
    public IScanReader? Scans { get; }

    /// <summary>
    /// Reads a document. Lines come as they are read; <paramref name="report"/> is complete when the enumeration ends.
    /// Never throws for what the document holds.
    /// </summary>
    /// <param name="content">Seekable content at its start.</param>
    /// <param name="fileName">The name, without a path; a hint only.</param>
    /// <param name="report">Filled while reading.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The content is not seekable.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ItemLine> Read(Stream content, string fileName, DocumentReport report, CancellationToken cancellationToken = default) =>
        Read(content, fileName, report, Scans, cancellationToken);

    /// <summary>Reads a document with a reader of pictures of its own, in the place of <see cref="Scans"/>.</summary>
    /// <param name="content">Seekable content at its start.</param>
    /// <param name="fileName">The name, without a path; a hint only.</param>
    /// <param name="report">Filled while reading.</param>
    /// <param name="scans">Reads this document's pages that are pictures; null: they are reported as not read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The content is not seekable.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ItemLine> Read(Stream content, string fileName, DocumentReport report, IScanReader? scans, CancellationToken cancellationToken)
    {
        if (!content.CanSeek)
        {
            throw new ArgumentException("The content must be seekable.", nameof(content));
        }

        return ReadWhole(content, fileName, report, scans, cancellationToken);
    }

    /// <summary>Reads a document that another one holds, within the bounds of the outer one.</summary>
    internal IEnumerable<ItemLine> ReadPart(Stream content, string name, DocumentReport report, ReadingRun run, int depth, IDocumentReader? known = null)
    {
        var guarded = new GuardedStream(content, run.Token);
        var reader = known ?? Find(guarded, name, report);
        if (reader is null)
        {
            yield break;
        }

        report.Reader = reader.Name;
        var source = new DocumentSource { Content = guarded, FileName = name, Limits = Limits, Scans = run.Scans, Parts = new PartReader(this, run, report, depth) };
        using var lines = Start(reader, source, report, run.Token).GetEnumerator();
        while (Advance(lines, report, run, guarded))
        {
            yield return lines.Current;
        }

        if (report.ItemLines == 0 && !report.IsRejected)
        {
            Conclude(name, report);
        }
    }

    private static void Conclude(string name, DocumentReport report)
    {
        if (report.RejectedParts > 0 && report.RowsSeen == 0)
        {
            report.Reject(new Issue("noReadablePart", IssueSeverity.Error, name, "No part of the document could be read; the reason stands with each.", "Correct the parts named, or send them one by one."));
        }
        else
        {
            report.Add(new Issue("noGoodsLines", IssueSeverity.Warning, name, "No goods line was found in the document.", "Check that it is the right file; name its columns, or send its text."));
        }
    }

    private IEnumerable<ItemLine> ReadWhole(Stream content, string fileName, DocumentReport report, IScanReader? scans, CancellationToken cancellationToken)
    {
        using var run = new ReadingRun(Limits, time, cancellationToken) { Scans = scans };
        foreach (var line in ReadPart(content, fileName, report, run, 0))
        {
            run.Leave();
            yield return line;
            run.Return();
        }
    }

    // Puts what a reader does before its first line under the same watch as its lines.
    private static IEnumerable<ItemLine> Start(IDocumentReader reader, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        foreach (var line in reader.Read(source, report, cancellationToken))
        {
            yield return line;
        }
    }

    // The libraries behind the readers throw many kinds for broken files. Whichever it is, it is the document's fault unless the storage
    // beneath it failed, which the stream knows.
    private bool Advance(IEnumerator<ItemLine> lines, DocumentReport report, ReadingRun run, GuardedStream content)
    {
        if (report.RowsSeen >= Limits.MaxRows)
        {
            report.Add(new Issue("rowLimit", IssueSeverity.Warning, string.Empty, $"The document has more than {Limits.MaxRows} rows (MaxRows); what came before stands.", "Cut the document into parts."));
            return false;
        }

        try
        {
            return run.IsCancelled || run.IsLate ? throw new OperationCanceledException(run.Token) : lines.MoveNext();
        }
        catch (OperationCanceledException) when (!run.IsCancelled)
        {
            report.Add(new Issue("timeLimit", IssueSeverity.Warning, string.Empty, $"Reading took longer than {run.TimeLimit.Time.TotalSeconds:0} s ({run.TimeLimit.Name}); what came before stands.", "Cut the document into parts."));
            return false;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException && !content.HasFailed)
        {
            Broken(report, e);
            return false;
        }
    }

    private static void Broken(DocumentReport report, Exception e)
    {
        if (report.RowsSeen > 0)
        {
            report.Add(new Issue("brokenContent", IssueSeverity.Warning, string.Empty, $"The document can't be read further: {e.Message}", "Save or export it again, and upload that file."));
        }
        else
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, string.Empty, $"The document can't be read: {e.Message}", "Save or export it again, and upload that file."));
        }
    }

    private IDocumentReader? Find(Stream content, string fileName, DocumentReport report)
    {
        if (content.Length == 0)
        {
            report.Reject(new Issue("emptyFile", IssueSeverity.Error, fileName, "The file is empty.", "Upload the file again; check that it was written to its end."));
            return null;
        }

        if (content.Length > Limits.MaxBytes)
        {
            report.Reject(new Issue("tooLarge", IssueSeverity.Error, fileName, $"The file is larger than {Limits.MaxBytes} bytes (MaxBytes).", "Cut the document into parts."));
            return null;
        }

        var bytes = new byte[(int)Math.Min(HeadLength, content.Length)];
        content.Position = 0;
        content.ReadExactly(bytes);
        content.Position = 0;
        var names = bytes.AsSpan().StartsWith("PK\x03\x04"u8) ? BoundedArchive.NamesOf(content, MostNames) : [];
        var head = new DocumentHead(bytes, fileName, CompoundFile.DirectoryOf(content, bytes), names);
        IDocumentReader? best = null;
        var bestScore = 0;
        foreach (var reader in Readers)
        {
            var score = reader.Recognise(head);
            if (score > bestScore)
            {
                (best, bestScore) = (reader, score);
            }
        }

        if (UnreadFormat.Of(bytes) is { } unread && bestScore < UnreadFormat.Certainty)
        {
            report.Reject(unread.Issue(fileName));
            return null;
        }

        if (best is null)
        {
            report.Reject(new Issue("unknownFormat", IssueSeverity.Error, fileName, "The content is no format that can be read.", "Send CSV, XLSX, XLS, ODS, PDF, DOCX, ODT, RTF, HTML, XML, JSON, EDIFACT, X12, a mail, a ZIP archive, a picture or text."));
            return null;
        }

        NoteExtension(best, fileName, report);
        return best;
    }

    private static void NoteExtension(IDocumentReader reader, string fileName, DocumentReport report)
    {
        var says = Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".pdf" => "pdf",
            ".xlsx" or ".xlsm" or ".xlsb" => "workbook",
            ".xls" => "xls",
            ".ods" => "ods",
            ".docx" or ".docm" => "word",
            ".odt" => "odt",
            ".rtf" => "rtf",
            ".html" or ".htm" => "html",
            ".csv" or ".tsv" => "csv",
            ".xml" => "xml",
            ".json" or ".jsonl" or ".ndjson" => "json",
            ".zip" => "zip",
            ".gz" => "gzip",
            ".eml" => "eml",
            ".msg" => "msg",
            ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" or ".bmp" or ".gif" or ".webp" or ".jp2" => "picture",
            _ => null,
        };
        if (says is not null && says != reader.Name && (says, reader.Name) is not (("csv", "text") or ("workbook" or "word", "xls")))
        {
            report.Add(new Issue("extensionMismatch", IssueSeverity.Info, fileName, $"The name says {says}, the content is {reader.Name}; it was read as {reader.Name}.", null));
        }
    }
}
