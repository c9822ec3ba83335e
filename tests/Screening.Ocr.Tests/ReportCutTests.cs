using System.IO.Compression;
using System.Xml.Linq;
using ImageMagick;
using Screening.Intake;
using Screening.Intake.Annotation;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests;

[Collection(ReaderCollection.Name)]
public sealed class ReportCutTests(ReaderFixture fixture)
{
    private static readonly CopyCover Cover = new(["Verdict"], [new("Document", "scan.png")]);

    [Fact]
    public async Task A_report_shows_a_cut_out_beside_the_line_that_rests_on_a_place()
    {
        var content = ReaderFixture.Page("certificate-zh.png");
        var lines = fixture.ReadDocument(content, "scan.png").Lines;
        var places = lines.SelectMany(l => l.Scanned).Where(w => w.Text.Contains('铽', StringComparison.Ordinal)).Select(w => w.Where).ToList();
        using var original = new MemoryStream(content);
        using var target = new MemoryStream();

        await new DocumentAnnotator().WriteReportAsync(Cover, Notes(lines, places), target, wanted => DocumentCuts.Of(fixture.Reader, original, new IntakeLimits(), wanted, CancellationToken.None), CancellationToken.None);

        using var archive = new ZipArchive(target, ZipArchiveMode.Read);
        using var picture = new MagickImage(Content(archive, "xl/media/place1.png"));
        Assert.InRange((int)picture.Width, ScanCutPlace.Parse(places[0])!.Box.Width, 900);
        var drawing = XDocument.Load(new MemoryStream(Content(archive, "xl/drawings/drawing1.xml")));
        XNamespace spread = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
        Assert.Equal("1", Assert.Single(drawing.Descendants(spread + "row")).Value);
        Assert.Equal("4", Assert.Single(drawing.Descendants(spread + "col")).Value);
        Assert.Contains("customHeight", System.Text.Encoding.UTF8.GetString(Content(archive, "xl/worksheets/sheet1.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_scan_without_findings_opens_all_the_same()
    {
        using var target = new MemoryStream();

        await new DocumentAnnotator().WriteReportAsync(Cover, Notes([], []), target, _ => throw new InvalidOperationException("nothing is to be cut"), CancellationToken.None);

        using var archive = new ZipArchive(target, ZipArchiveMode.Read);
        Assert.NotNull(archive.GetEntry("xl/drawings/drawing1.xml"));
    }

    private static byte[] Content(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static async IAsyncEnumerable<LineNote> Notes(IEnumerable<ItemLine> lines, IReadOnlyList<string> places)
    {
        foreach (var line in lines.Take(1))
        {
            await Task.Yield();
            yield return new LineNote { Line = line.Number, Where = line.Where, Text = line.Text, Tone = NoteTone.Alert, Cells = ["controlled"], Places = [.. places.Take(1)] };
        }
    }
}
