using Screening.Cli.Output;

namespace Screening.Cli.Tests.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\r\nlines\there", "two lines here")]
    [InlineData("  many   blanks ", "many blanks")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred [0m")]
    [InlineData("a\u202Eb\u2066c", "a b c")]
    [InlineData("\u0007", "")]
    [InlineData("镝\u0085铁", "镝 铁")]
    public void Text_of_strangers_is_one_harmless_line(string text, string shown) => Assert.Equal(shown, TerminalText.OneLine(text));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("氧化镝", 6)]
    [InlineData("Φ76.2×5", 7)]
    [InlineData("e\u0301", 1)]
    [InlineData("ＡＢ", 4)]
    [InlineData("𠀀", 2)]
    public void Width_counts_columns_not_characters(string text, int columns) => Assert.Equal(columns, TerminalText.Width(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("氧化镝粉末", 7, "氧化镝…")]
    [InlineData("abcdef", 4, "abc…")]
    public void A_bar_is_cut_by_columns(string text, int columns, string shown) => Assert.Equal(shown, TerminalText.Fit(text, columns));
}
