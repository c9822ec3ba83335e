namespace Screening.Ocr.Tests;

[Collection(ReaderCollection.Name)]
public sealed class CleanPageTests(ReaderFixture fixture)
{
    [Fact]
    public void A_certificate_is_read_cell_by_cell_without_digits_from_its_borders()
    {
        var page = Assert.Single(fixture.PagesOf("certificate-zh.png"));

        string[] results = ["检验结果", "99.995", "0.0005", "5.92", "3", "1", "<1", "0.31"];
        Assert.Equal(results, page.Words.Where(w => w.Cell is { Table: 0, Column: 3 }).OrderBy(w => w.Cell!.Value.Row).Select(w => w.Text));
        Assert.Equal(["单位", "%", "%", "%", "ppm", "ppm", "ppm", "%"], page.Words.Where(w => w.Cell?.Column == 1).OrderBy(w => w.Cell!.Value.Row).Select(w => w.Text));
        Assert.Contains(page.Words, w => w.Text.Contains("Sintered NdFeB magnet 42SH, Nd 28.5%", StringComparison.Ordinal) && w.Confidence > 0.5);
        Assert.DoesNotContain(page.Issues, i => i.Code is "unreadableArea" or "brokenPicture");
    }

    [Fact]
    public void Words_say_where_they_stand()
    {
        var page = Assert.Single(fixture.PagesOf("certificate-zh.png"));

        var cas = Assert.Single(page.Words, w => w.Text == "12037-01-3");
        Assert.InRange(cas.Box.Left, 220, 240);
        Assert.InRange(cas.Box.Right, 325, 345);
        Assert.InRange(cas.Box.Top, 230, 250);
    }
}
