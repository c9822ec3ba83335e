using Screening.Core;
using Screening.Intake.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Screening.Intake.Tests.Pdf;

public sealed class ImagePagesTests
{
    // One grey pixel, 8 bits, as a PNG file.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public void Pages_that_are_pictures_are_named_and_those_with_text_are_read()
    {
        var (lines, report) = Reading.Of(Scans(), "scans.pdf");

        Assert.Contains(lines, line => line.Text.Contains("dysprosium oxide", StringComparison.Ordinal));
        var issue = Assert.Single(report.Issues, i => i.Code == "needsOcr");
        Assert.Equal("page 2-3, 5", issue.Where);
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
    }

    [Fact]
    public void The_picture_of_a_page_is_a_file_that_image_readers_know()
    {
        using var document = PdfDocument.Open(Scans());

        var image = Assert.Single(ImagePages.Of(document, 2).Images);
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(image.File.Span[..4]));
        Assert.Equal(500, image.Width, 1);
    }

    private static byte[] Scans()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText("25 kg of dysprosium oxide", 11, new PdfPoint(60, 700), font);
        builder.AddPage(PageSize.A4).AddPng(Pixel, new PdfRectangle(40, 40, 540, 800));
        var stamped = builder.AddPage(PageSize.A4);
        stamped.AddPng(Pixel, new PdfRectangle(0, 0, 595, 842));
        stamped.AddText("Page 3", 9, new PdfPoint(500, 20), font);
        builder.AddPage(PageSize.A4).AddText("the drums are on pallet 4", 11, new PdfPoint(60, 700), font);
        builder.AddPage(PageSize.A4).AddPng(Pixel, new PdfRectangle(40, 40, 540, 800));
        return builder.Build();
    }
}
