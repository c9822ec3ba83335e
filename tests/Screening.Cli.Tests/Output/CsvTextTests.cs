using Screening.Cli.Output;

namespace Screening.Cli.Tests.Output;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula")]
    [InlineData("+1", "'+1", "a formula by sign")]
    [InlineData("-5 C", "'-5 C", "a formula by sign")]
    [InlineData("@SUM(A1)", "'@SUM(A1)", "a function of old sheets")]
    [InlineData("\tx", "\"'\tx\"", "a tab may hide a formula")]
    [InlineData("＝1", "'＝1", "the full-width sign is taken too")]
    [InlineData("a-b", "a-b", "a sign inside is text")]
    [InlineData("a,b", "\"a,b\"", "a comma is quoted")]
    [InlineData("5\" pipe", "\"5\"\" pipe\"", "quotes are doubled")]
    [InlineData("a\nb", "\"a\nb\"", "line ends are quoted")]
    [InlineData("", "", "empty stays empty")]
    public void A_cell_opens_as_text(string text, string cell, string because) => Assert.True(CsvText.Cell(text) == cell, because);
}
