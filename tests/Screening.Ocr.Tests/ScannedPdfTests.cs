using ImageMagick;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Screening.Ocr.Tests;

[Collection(ReaderCollection.Name)]
public sealed class ScannedPdfTests(ReaderFixture fixture)
{
    [Fact]
    public void The_picture_of_a_page_without_text_is_read_with_its_place()
    {
        var (lines, report) = fixture.ReadDocument(Pdf(), "scan.pdf");

        Assert.Contains(lines, l => l.Text.Contains("Terbium oxide", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text.Contains('铽', StringComparison.Ordinal));
        Assert.All(lines, l => Assert.StartsWith("page 1, ", l.Where, StringComparison.Ordinal));
        Assert.DoesNotContain(report.Issues, i => i.Code == "needsOcr");
    }

    private static byte[] Pdf()
    {
        using var image = new MagickImage(ReaderFixture.Page("certificate-zh.png")) { Quality = 90 };
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddJpeg(image.ToByteArray(MagickFormat.Jpeg), new PdfRectangle(0, 0, 595, 842));
        return builder.Build();
    }
}
