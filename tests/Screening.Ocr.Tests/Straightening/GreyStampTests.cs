using Screening.Ocr.Pictures;
using Screening.Ocr.Straightening;

namespace Screening.Ocr.Tests.Straightening;

public sealed class GreyStampTests
{
    [Fact]
    public void A_grey_ring_goes_and_the_dark_letters_under_it_stay()
    {
        var page = new GrayImage(1240, 1754);
        Ring(page, 600, 500, 120, 110);
        Fill(page, 470, 498, 740, 504, 10);

        var clean = GreyStamp.Remove(page);

        Assert.Equal(255, clean.At(600, 382));
        Assert.Equal(10, clean.At(600, 500));
        Assert.DoesNotContain(clean.Pixels, value => value is > 60 and < 200);
    }

    [Fact]
    public void Grey_print_and_grey_stripes_stay()
    {
        var page = new GrayImage(1240, 1754);
        Fill(page, 100, 300, 1100, 340, 180);
        for (var y = 600; y < 900; y += 30)
        {
            for (var x = 100; x < 400; x += 12)
            {
                Fill(page, x, y, x + 2, y + 16, 120);
            }
        }

        Assert.Same(page, GreyStamp.Remove(page));
    }

    private static void Ring(GrayImage page, int x, int y, double outer, double inner)
    {
        for (var dy = -(int)outer; dy <= outer; dy++)
        {
            for (var dx = -(int)outer; dx <= outer; dx++)
            {
                if (Math.Sqrt((dx * dx) + (dy * dy)) is var r && r <= outer && r >= inner)
                {
                    page.Pixels[((y + dy) * page.Width) + x + dx] = 110;
                }
            }
        }
    }

    private static void Fill(GrayImage page, int left, int top, int right, int bottom, byte value)
    {
        for (var y = top; y < bottom; y++)
        {
            page.Pixels.AsSpan((y * page.Width) + left, right - left).Fill(value);
        }
    }
}
