using Screening.Intake.Ocr;
using Screening.Ocr.Pictures;
using Screening.Ocr.Tables;

namespace Screening.Ocr.Tests.Tables;

public sealed class TableGridTests
{
    [Fact]
    public void Finds_the_cells_of_a_ruled_table_and_takes_its_lines_off_the_page()
    {
        var page = new GrayImage(600, 400);
        Across(page, 50, 50, 550);
        Across(page, 100, 50, 550);
        Across(page, 150, 50, 550);
        Down(page, 50, 50, 151);
        Down(page, 300, 50, 151);
        Down(page, 549, 50, 151);

        var lines = RulingLines.Of(page);
        var grid = Assert.Single(TableGrid.Of(lines));

        Assert.Equal((2, 2), (grid.Rows, grid.Columns));
        Assert.Equal((1, 1), grid.CellAt(400, 120));
        Assert.Null(grid.CellAt(20, 120));
        Assert.DoesNotContain(lines.Page.Pixels, p => p < 128);
    }

    [Fact]
    public void A_cell_over_two_columns_is_one()
    {
        var page = new GrayImage(600, 400);
        Across(page, 50, 50, 550);
        Across(page, 100, 50, 550);
        Across(page, 150, 50, 550);
        Down(page, 50, 50, 151);
        Down(page, 300, 100, 151);
        Down(page, 549, 50, 151);

        var grid = Assert.Single(TableGrid.Of(RulingLines.Of(page)));

        Assert.Equal((0, 0), grid.CellAt(400, 75));
        Assert.Equal(new PageBox(51, 51, 550, 101), grid.BoxOf(0, 0));
        Assert.Equal((1, 1), grid.CellAt(400, 120));
    }

    [Fact]
    public void Long_strokes_of_letters_stay_on_the_page()
    {
        var page = new GrayImage(600, 400);
        Down(page, 200, 100, 150);
        Across(page, 140, 180, 222);

        var lines = RulingLines.Of(page);

        Assert.Empty(TableGrid.Of(lines));
        Assert.Equal(page.Pixels, lines.Page.Pixels);
    }

    private static void Across(GrayImage page, int y, int from, int to)
    {
        for (var x = from; x < to; x++)
        {
            page.Pixels[(y * page.Width) + x] = page.Pixels[((y + 1) * page.Width) + x] = 0;
        }
    }

    private static void Down(GrayImage page, int x, int from, int to)
    {
        for (var y = from; y < to; y++)
        {
            page.Pixels[(y * page.Width) + x] = page.Pixels[(y * page.Width) + x + 1] = 0;
        }
    }
}
