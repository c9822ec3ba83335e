using Screening.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Screening.Intake.Pdf;

/// <summary>
/// The files that a PDF carries. An invoice in XML (ZUGFeRD, Factur-X, XRechnung, Order-X: EN 16931 in PDF/A-3) says the same as the pages,
/// and surely: it is read in their place. Other files are read besides them.
/// </summary>
internal sealed class PdfAttachments(DocumentSource source, DocumentReport report)
{
    private static readonly string[] InvoiceNames = ["zugferd", "factur-x", "facturx", "xrechnung", "order-x", "cida", "invoice", "rechnung"];

    /// <summary>True once an invoice was read from XML, so that the pages say nothing new.</summary>
    public bool StandForPages { get; private set; }

    /// <summary>The lines of the files.</summary>
    public IEnumerable<ItemLine> Read(PdfDocument document)
    {
        foreach (var (name, content) in Files(document).OrderByDescending(f => IsInvoice(f.Name)))
        {
            var before = report.ItemLines;
            using var stream = new MemoryStream(content, writable: false);
            foreach (var line in source.Parts.Read(name, stream))
            {
                yield return line;
            }

            if (IsInvoice(name) && report.ItemLines > before && !StandForPages)
            {
                StandForPages = true;
                report.Kind = DocumentKind.GoodsList;
                report.Add(new Issue("embeddedXml", IssueSeverity.Info, name, "The PDF carries its lines as XML; they were read in place of the pages.", null));
            }
        }
    }

    private static bool IsInvoice(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && Array.Exists(InvoiceNames, n => name.Contains(n, StringComparison.OrdinalIgnoreCase));

    private List<(string Name, byte[] Content)> Files(PdfDocument document)
    {
        try
        {
            return document.Advanced.TryGetEmbeddedFiles(out IReadOnlyList<EmbeddedFile>? files) ? [.. files.Select(f => (f.Name, f.Memory.ToArray()))] : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Add(new Issue("brokenContent", IssueSeverity.Warning, source.FileName, $"The files that the PDF carries can't be unpacked: {e.Message}", "Send them one by one."));
            return [];
        }
    }
}
