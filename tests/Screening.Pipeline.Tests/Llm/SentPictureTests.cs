using Screening.Intake.Ocr;
using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Tests.Llm;

public sealed class SentPictureTests
{
    [Fact]
    public void A_part_of_a_run_of_words_is_covered_and_the_goods_beside_it_are_not()
    {
        var box = Assert.Single(SentPicture.CoverOf([Word("NdFeB magnet 42SH USD 12,500.00", 0, 0, 620)]));

        // 18 of 31 letters stand before the price, each 20 wide.
        Assert.InRange(box.Left, 300, 360);
        Assert.True(box.Right >= 620);
    }

    [Fact]
    public void A_number_and_the_word_that_names_it_may_stand_apart()
    {
        var boxes = SentPicture.CoverOf([Word("INV-2026-0815", 400, 0, 200), Word("Invoice No.:", 0, 2, 200)]);

        Assert.True(Assert.Single(boxes).Left is > 380 and <= 400);
    }

    [Theory]
    [InlineData("12.50", true, "a figure below the heading")]
    [InlineData("Dy2O3", false, "a formula below the heading")]
    public void Figures_below_a_heading_that_says_price_are_covered(string below, bool isCovered, string why)
    {
        var boxes = SentPicture.CoverOf([Word("Unit price", 400, 0, 200), Word("25", 0, 40, 60), Word(below, 420, 40, 120)]);

        Assert.True((boxes.Count == 1) == isCovered, why);
    }

    [Fact]
    public void Goods_alone_are_not_covered() => Assert.Empty(SentPicture.CoverOf([Word("氧化镝 Dy2O3 99.9 %", 0, 0, 300), Word("CAS 1308-87-8", 0, 40, 200)]));

    private static ScanWord Word(string text, int left, int top, int width) => new() { Text = text, Box = new PageBox(left, top, left + width, top + 30), Confidence = 1 };
}
