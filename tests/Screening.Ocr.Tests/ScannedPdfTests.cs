using System.Globalization;
using System.Text;
using ImageMagick;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests;

[Collection(ReaderCollection.Name)]
public sealed class ScannedPdfTests(ReaderFixture fixture)
{
    [Fact]
    public void The_picture_of_a_page_without_text_is_read_with_its_place()
    {
        var (lines, report) = fixture.ReadDocument(Pdf("DCTDecode", Jpeg()), "scan.pdf");

        Assert.Contains(lines, l => l.Text.Contains("Terbium oxide", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text.Contains('铽', StringComparison.Ordinal));
        Assert.All(lines, l => Assert.StartsWith("page 1, ", l.Where, StringComparison.Ordinal));
        Assert.DoesNotContain(report.Issues, i => i.Code == "needsOcr");
    }

    [Theory]
    [InlineData(MagickFormat.Jp2, "JPXDecode", "")]
    [InlineData(MagickFormat.Tiff, "CCITTFaxDecode", "/DecodeParms <</K -1 /Columns 1240 /Rows 1754>>")]
    public void Pictures_in_the_packings_of_scanners_are_read(MagickFormat format, string filter, string parameters)
    {
        var packed = format == MagickFormat.Tiff ? Group4() : Page().ToByteArray(format);

        var (lines, report) = fixture.ReadDocument(Pdf(filter, packed, parameters, isBinary: format == MagickFormat.Tiff), "scan.pdf");

        Assert.Contains(lines, l => l.Text.Contains("Terbium oxide", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Issues, i => i.Code == "needsOcr");
    }

    [Fact]
    public void A_place_of_a_scanned_page_can_be_cut_out()
    {
        var content = Pdf("DCTDecode", Jpeg());
        var word = fixture.ReadDocument(content, "scan.pdf").Lines.SelectMany(l => l.Scanned).First(w => w.Text.Contains('铽', StringComparison.Ordinal));
        var place = ScanCutPlace.Parse(word.Where)!;

        using var stream = new MemoryStream(content);
        var cut = Assert.Single(DocumentCuts.Of(fixture.Reader, stream, new IntakeLimits(), [place], CancellationToken.None));

        Assert.Equal(place, cut.Place);
        Assert.InRange(cut.Width, place.Box.Width, place.Box.Width + 121);
        using var picture = new MagickImage(cut.Png);
        Assert.Equal(((uint)cut.Width, (uint)cut.Height), (picture.Width, picture.Height));
        using var pixels = picture.GetPixels();
        Assert.Contains(pixels.ToByteArray(PixelMapping.RGB)!, value => value < 90);
    }

    private static MagickImage Page() => new(ReaderFixture.Page("certificate-zh.png"));

    private static byte[] Jpeg()
    {
        using var image = Page();
        image.Quality = 90;
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    // The strip of a TIFF of one strip is the stream that a PDF holds.
    private static byte[] Group4()
    {
        using var image = Page();
        image.Threshold(new Percentage(60));
        image.Depth = 1;
        image.Settings.Compression = CompressionMethod.Group4;
        image.Settings.SetDefine(MagickFormat.Tiff, "rows-per-strip", "4000");
        var file = image.ToByteArray(MagickFormat.Tiff);
        var directory = BitConverter.ToInt32(file, 4);
        var tags = Enumerable.Range(0, BitConverter.ToInt16(file, directory)).Select(i => directory + 2 + (12 * i)).ToDictionary(at => (int)BitConverter.ToUInt16(file, at), at => BitConverter.ToInt32(file, at + 8));
        return file[tags[273]..(tags[273] + tags[279])];
    }

    private static byte[] Pdf(string filter, byte[] picture, string parameters = "", bool isBinary = false)
    {
        var size = Page();
        var head = string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {size.Width} /Height {size.Height} /BitsPerComponent {(isBinary ? 1 : 8)} /ColorSpace /{(isBinary ? "DeviceGray" : "DeviceRGB")}");
        var drawing = Encoding.ASCII.GetBytes("q 595 0 0 842 0 0 cm /A Do Q");
        var objects = new List<(string Head, byte[]? Stream)>
        {
            ("/Type /Catalog /Pages 2 0 R", null), ("/Type /Pages /Kids [3 0 R] /Count 1", null),
            ($"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</A 5 0 R>>>>", null),
            ("", drawing), ($"{head} /Filter /{filter} {parameters}", picture),
        };
        using var file = new MemoryStream();
        var places = new List<long>();
        Text("%PDF-1.5\n");
        foreach (var (dictionary, stream) in objects)
        {
            places.Add(file.Position);
            Text($"{places.Count} 0 obj\n<<{dictionary}{(stream is null ? "" : $" /Length {stream.Length}")}>>\n");
            if (stream is not null)
            {
                Text("stream\n");
                file.Write(stream);
                Text("\nendstream\n");
            }

            Text("endobj\n");
        }

        var table = file.Position;
        Text($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => p.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"))}trailer\n<</Size {objects.Count + 1} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();

        void Text(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
