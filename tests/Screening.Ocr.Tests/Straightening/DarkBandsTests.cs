using Screening.Ocr.Pictures;
using Screening.Ocr.Straightening;

namespace Screening.Ocr.Tests.Straightening;

public sealed class DarkBandsTests
{
    [Fact]
    public void White_letters_on_a_dark_band_become_dark_letters_between_lines()
    {
        var page = new GrayImage(600, 800);
        Fill(page, 100, 203, 500, 233, 30);
        Fill(page, 150, 210, 156, 226, 250);
        Fill(page, 400, 233, 402, 300, 0);

        var turned = DarkBands.Turn(page);

        Assert.Equal((0, 225, 5, 0), (turned.At(300, 203), turned.At(300, 215), turned.At(152, 215), turned.At(300, 232)));
        Assert.Equal(255, turned.At(300, 240));
        Assert.Equal(0, turned.At(401, 218));
    }

    [Fact]
    public void A_page_without_bands_stays_as_it_is()
    {
        var page = new GrayImage(600, 800);
        Fill(page, 100, 200, 500, 202, 0);
        Fill(page, 0, 0, 600, 90, 0);
        Fill(page, 200, 300, 450, 700, 20);

        Assert.Same(page, DarkBands.Turn(page));
    }

    private static void Fill(GrayImage page, int left, int top, int right, int bottom, byte value)
    {
        for (var y = top; y < bottom; y++)
        {
            page.Pixels.AsSpan((y * page.Width) + left, right - left).Fill(value);
        }
    }
}
