using DocumentFormat.OpenXml.Packaging;
using Screening.Core;
using Screening.Intake.Layout;

namespace Screening.Intake.Word;

/// <summary>Word documents (DOCX, DOCM): tables, headings, paragraphs, text boxes, notes, headers and footers, and the workbooks put into them.</summary>
internal sealed class WordReader : IDocumentReader
{
    private const int HardlyAnyText = 40;

    /// <inheritdoc/>
    public string Name => "word";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (!head.Bytes.StartsWith("PK\x03\x04"u8))
        {
            return 0;
        }

        var isNamed = head.FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".docm", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase);
        return head.Bytes.IndexOf("word/"u8) >= 0 && (isNamed || head.Bytes.IndexOf("[Content_Types].xml"u8) >= 0 || head.Bytes.IndexOf("word/document.xml"u8) >= 0) ? 90 : isNamed ? 85 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var document = Open(source, report);
        if (document?.MainDocumentPart is not { } main)
        {
            yield break;
        }

        var walk = new WordRows(source.Limits, cancellationToken);
        Walk(walk, main, source, report);
        if (report.IsRejected)
        {
            yield break;
        }

        Note(walk, report);
        foreach (var line in new DocumentLines(report, source.Limits).Read(walk.Rows))
        {
            yield return line;
        }

        foreach (var line in ReadParts(main, source, walk.Rows.Sum(r => r.Text.Length) < HardlyAnyText))
        {
            yield return line;
        }
    }

    private static void Note(WordRows walk, DocumentReport report)
    {
        if (walk.TrackedAt is { } tracked)
        {
            report.Add(new Issue("trackedChanges", IssueSeverity.Info, tracked, "The document has changes that nobody has accepted; it was read as if all were.", "Accept or refuse the changes if what is struck out still counts."));
        }

        if (walk.HiddenAt is { } hidden)
        {
            report.Add(new Issue("hiddenText", IssueSeverity.Info, hidden, "The document holds text that is hidden from view; it was read too.", null));
        }
    }

    // What stands before a break is kept; a document that breaks at its first word is none.
    private static void Walk(WordRows walk, MainDocumentPart main, DocumentSource source, DocumentReport report)
    {
        try
        {
            walk.Add(main);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            var issue = new Issue("brokenContent", walk.Rows.Count == 0 ? IssueSeverity.Error : IssueSeverity.Warning, source.FileName, $"The document can't be read further: {e.Message}", "Open it in a word processor, save it again, and upload that file.");
            if (walk.Rows.Count == 0)
            {
                report.Reject(issue);
            }
            else
            {
                report.Add(issue);
            }
        }
    }

    // Workbooks and papers put into the text; the pictures of a document that is hardly anything else.
    private static IEnumerable<ItemLine> ReadParts(MainDocumentPart main, DocumentSource source, bool withPictures)
    {
        var parts = main.Parts.Select(p => p.OpenXmlPart).Where(p => p is EmbeddedPackagePart || (withPictures && p is ImagePart)).OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal).ToList();
        foreach (var part in parts)
        {
            using var content = part.GetStream(FileMode.Open, FileAccess.Read);
            foreach (var line in source.Parts.Unpack(Path.GetFileName(part.Uri.ToString()), content, Math.Max(1, source.Content.Length)))
            {
                yield return line;
            }
        }
    }

    private static WordprocessingDocument? Open(DocumentSource source, DocumentReport report)
    {
        try
        {
            var document = WordprocessingDocument.Open(source.Content, isEditable: false, new OpenSettings { MaxCharactersInPart = source.Limits.MaxPartBytes, AutoSave = false });
            if (document.MainDocumentPart is not null)
            {
                return document;
            }

            document.Dispose();
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, "The document has no text part.", "Open it in a word processor, save it again, and upload that file."));
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The document can't be opened: {e.Message}", "Open it in a word processor, save it again, and upload that file."));
        }

        return null;
    }
}
