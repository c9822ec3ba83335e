using Screening.Core;
using Screening.Intake.Ocr;

namespace Screening.Intake.Tests.Ocr;

public sealed class PictureReaderTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    [Fact]
    public void A_picture_that_nobody_reads_is_said_to_be_unread()
    {
        var (lines, report) = Reading.Of(Png, "scan.png");

        Assert.Empty(lines);
        Assert.Contains(report.Issues, i => i.Code == "needsOcr" && i.Severity == IssueSeverity.Warning);
        Assert.False(report.IsRejected);
    }

    [Theory]
    [InlineData("BM description of goods; qty\n", null, "a text may start with the letters of a bitmap")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "jpeg", "start of image and a marker")]
    [InlineData("GIF89a", "gif", "version 89a")]
    [InlineData("II*\0\b\0\0\0", "tiff", "little-endian")]
    [InlineData("MM\0*\0\0\0\b", "tiff", "big-endian")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "webp", "a RIFF file of kind WEBP")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", null, "a RIFF file of another kind")]
    public void Pictures_are_known_by_their_first_bytes(string head, string? format, string because)
    {
        Assert.True(format == PictureFormat.Of(head.Select(c => (byte)c).ToArray()), because);
    }

    [Fact]
    public void Rows_and_ruled_cells_of_a_page_become_goods_lines_with_page_and_box()
    {
        var page = new ScanPage
        {
            Number = 1, Width = 1000, Height = 1000,
            Words =
            [
                Word("PACKING LIST", 300, 40),
                Word("No.", 50, 100, 0, 0), Word("Description of goods", 200, 100, 0, 1), Word("Qty", 700, 100, 0, 2),
                Word("1", 50, 150, 1, 0), Word("Dysprosium oxide", 200, 140, 1, 1), Word("Dy2O3 99.9%", 200, 165, 1, 1), Word("25 kg", 700, 150, 1, 2),
                Word("2", 50, 210, 2, 0), Word("Steel bolts", 200, 210, 2, 1),
            ],
        };

        var (lines, report) = Read(page);

        Assert.Equal(["Dysprosium oxide Dy2O3 99.9%", "Steel bolts"], lines.Select(l => l.Text));
        Assert.Equal("page 1, line 3, box 50,140,800,185", lines[0].Where);
        Assert.Equal(DocumentKind.GoodsList, report.Kind);
    }

    [Fact]
    public void A_doubtful_character_stays_with_the_line_that_rests_on_it()
    {
        var page = new ScanPage
        {
            Number = 3, Width = 1000, Height = 1000,
            Words = [Word("氧化滴", 100, 100) with { Doubts = [new DoubtfulCharacter(2, ["镝"])] }, Word("螺栓", 100, 200)],
        };

        var (lines, _) = Read(page);

        Assert.Equal(new OtherReading("氧化滴", "氧化镝", "page 3, box 100,100,200,120"), Assert.Single(lines[0].OtherReadings));
        Assert.Empty(lines[1].OtherReadings);
    }

    [Fact]
    public void A_page_without_text_is_named_and_the_issues_of_pages_are_kept()
    {
        var issue = new Issue("pageTimeLimit", IssueSeverity.Warning, "page 1", "It took too long.", null);

        var (_, report) = Read(new ScanPage { Number = 1, Issues = [issue] }, new ScanPage { Number = 2, Width = 10, Height = 10 });

        Assert.Contains(issue, report.Issues);
        Assert.Contains(report.Issues, i => i.Code == "noTextOnPage" && i.Where == "page 2");
    }

    private static ScanWord Word(string text, int left, int top) =>
        new() { Text = text, Box = new PageBox(left, top, left + 100, top + 20), Confidence = 1 };

    private static ScanWord Word(string text, int left, int top, int row, int column) => Word(text, left, top) with { Cell = new ScanCell(0, row, column) };

    private static (List<ItemLine> Lines, DocumentReport Report) Read(params ScanPage[] pages)
    {
        var report = new DocumentReport();
        using var content = new MemoryStream(Png);
        var lines = new DocumentIntake(scans: new Pages(pages)).Read(content, "scan.png", report).ToList();
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
        return (lines, report);
    }

    private sealed class Pages(ScanPage[] pages) : IScanReader
    {
        public string Name => "pages";

        public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], []);

        public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken) => pages;
    }
}
