using Screening.Intake.Annotation;

namespace Screening.Intake.Tests.Annotation;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula")]
    [InlineData("+1+cmd|' /C calc'!A0", "\"'+1+cmd|' /C calc'!A0\"", "a formula by sign")]
    [InlineData("-5 C", "'-5 C", "a formula by sign")]
    [InlineData("-12.5", "-12.5", "a number is no formula")]
    [InlineData("+1,200", "\"+1,200\"", "a number is no formula")]
    [InlineData("@SUM(A1)", "'@SUM(A1)", "a function of old sheets")]
    [InlineData("\tx", "\"'\tx\"", "a tab may hide a formula")]
    [InlineData("＝1", "'＝1", "the full-width sign is taken too")]
    [InlineData("a-b", "a-b", "a sign inside is text")]
    [InlineData("a,b", "\"a,b\"", "a comma is quoted")]
    [InlineData("5\" pipe", "\"5\"\" pipe\"", "quotes are doubled")]
    [InlineData("a\nb", "\"a\nb\"", "line ends are quoted")]
    [InlineData("", "", "empty stays empty")]
    public void A_cell_opens_as_text(string text, string cell, string because) => Assert.True(CsvCell.Of(text) == cell, because);
}
