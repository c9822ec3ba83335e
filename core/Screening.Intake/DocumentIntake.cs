using System.Diagnostics;
using Screening.Core;
using Screening.Intake.Csv;
using Screening.Intake.Pdf;
using Screening.Intake.Text;
using Screening.Intake.Workbooks;

namespace Screening.Intake;

/// <summary>The one way in: finds the reader by content and gives the goods lines of a document.</summary>
public sealed class DocumentIntake
{
    private const int HeadLength = 8 * 1024;

    private static readonly IDocumentReader[] Readers = [new PdfReader(), new WorkbookReader(), new CsvReader(), new PlainTextReader()];

    /// <summary>An intake with every shipped reader.</summary>
    /// <param name="limits">The limits; null: the defaults.</param>
    public DocumentIntake(IntakeLimits? limits = null) => Limits = limits ?? new IntakeLimits();

    /// <summary>The limits that apply.</summary>
    public IntakeLimits Limits { get; }

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
    public IEnumerable<ItemLine> Read(Stream content, string fileName, DocumentReport report, CancellationToken cancellationToken = default)
    {
        if (!content.CanSeek)
        {
            throw new ArgumentException("The content must be seekable.", nameof(content));
        }

        return ReadLines(content, fileName, report, cancellationToken);
    }

    private IEnumerable<ItemLine> ReadLines(Stream content, string fileName, DocumentReport report, CancellationToken cancellationToken)
    {
        var reader = Find(content, fileName, report);
        if (reader is null)
        {
            yield break;
        }

        report.Reader = reader.Name;
        var source = new DocumentSource { Content = content, FileName = fileName, Limits = Limits };
        var clock = Stopwatch.StartNew();
        using var lines = reader.Read(source, report, cancellationToken).GetEnumerator();
        while (Advance(lines, report, clock))
        {
            yield return lines.Current;
        }

        if (report.ItemLines == 0 && !report.IsRejected)
        {
            report.Add(new Issue("noGoodsLines", IssueSeverity.Warning, fileName, "No goods line was found in the document.", "Check that it is the right file; name its columns, or send its text."));
        }
    }

    private bool Advance(IEnumerator<ItemLine> lines, DocumentReport report, Stopwatch clock)
    {
        if (clock.Elapsed > Limits.MaxTime)
        {
            report.Add(new Issue("timeLimit", IssueSeverity.Warning, string.Empty, $"Reading took longer than {Limits.MaxTime.TotalSeconds:0} s (MaxTime); what came before stands.", "Cut the document into parts."));
            return false;
        }

        if (report.RowsSeen >= Limits.MaxRows)
        {
            report.Add(new Issue("rowLimit", IssueSeverity.Warning, string.Empty, $"The document has more than {Limits.MaxRows} rows (MaxRows); what came before stands.", "Cut the document into parts."));
            return false;
        }

        return lines.MoveNext();
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
        var head = new DocumentHead(bytes, fileName);
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

        if (best is null)
        {
            report.Reject(new Issue("unknownFormat", IssueSeverity.Error, fileName, "The content is no format that can be read.", "Send CSV, XLSX, XLS, PDF or text."));
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
            ".xlsx" or ".xls" or ".xlsm" or ".xlsb" => "workbook",
            ".csv" or ".tsv" => "csv",
            _ => null,
        };
        if (says is not null && says != reader.Name && !(says == "csv" && reader.Name == "text"))
        {
            report.Add(new Issue("extensionMismatch", IssueSeverity.Info, fileName, $"The name says {says}, the content is {reader.Name}; it was read as {reader.Name}.", null));
        }
    }
}
