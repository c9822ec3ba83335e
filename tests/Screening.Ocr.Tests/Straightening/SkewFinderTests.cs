using Screening.Ocr.Pictures;
using Screening.Ocr.Straightening;

namespace Screening.Ocr.Tests.Straightening;

public sealed class SkewFinderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(-3.2)]
    [InlineData(8)]
    public void Finds_the_angle_that_a_page_was_turned_by(double degrees)
    {
        var turned = Lines().Rotate(degrees);

        Assert.InRange(SkewFinder.Find(turned) + degrees, -0.11, 0.11);
    }

    [Fact]
    public void An_empty_page_is_straight()
    {
        Assert.Equal(0, SkewFinder.Find(new GrayImage(400, 300)));
    }

    // Words of dark bars with gaps, twenty lines.
    private static GrayImage Lines()
    {
        var page = new GrayImage(800, 1000);
        for (var line = 0; line < 20; line++)
        {
            for (var x = 120; x < 680; x++)
            {
                for (var y = 0; y < 14 && x % 46 < 38; y++)
                {
                    page.Pixels[(((line * 36) + 140 + y) * 800) + x] = 0;
                }
            }
        }

        return page;
    }
}
