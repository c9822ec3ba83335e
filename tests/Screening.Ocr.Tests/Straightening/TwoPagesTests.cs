using ImageMagick;
using Screening.Core;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests.Straightening;

[Collection(ReaderCollection.Name)]
public sealed class TwoPagesTests(ReaderFixture fixture)
{
    [Fact]
    public void Two_pages_in_one_picture_are_read_one_after_the_other_with_their_places()
    {
        var pages = fixture.Read(SideBySide());

        Assert.Equal([PageHalf.Left, PageHalf.Right], pages.Select(p => p.Half));
        Assert.Equal("twoPages", Assert.Single(pages.SelectMany(p => p.Issues), i => i.Severity == IssueSeverity.Info && i.Code == "twoPages").Code);
        Assert.All(pages, p => Assert.Equal(1, p.Number));
        Assert.Contains(pages[0].Words, w => w.Text == "12037-01-3");
        var (left, right) = (Cas(pages[0]), Cas(pages[1]));
        Assert.InRange(right.Left - left.Left, 1150, 1330);
    }

    [Fact]
    public void Their_lines_say_which_half_they_stand_on()
    {
        var (lines, report) = fixture.ReadDocument(SideBySide(), "two.png");

        Assert.Contains(lines, l => l.Where.Contains("page 1, left half", StringComparison.Ordinal));
        Assert.Contains(report.Issues, i => i.Code == "twoPages");
        Assert.All(lines, l => Assert.NotEmpty(l.Scanned));
    }

    private static PageBox Cas(ScanPage page) => Assert.Single(page.Words, w => w.Text == "12037-01-3").Box;

    private static byte[] SideBySide()
    {
        using var pages = new MagickImageCollection { new MagickImage(ReaderFixture.Page("certificate-zh.png")), new MagickImage(ReaderFixture.Page("certificate-zh.png")) };
        using var both = pages.AppendHorizontally();
        return both.ToByteArray(MagickFormat.Png);
    }
}
