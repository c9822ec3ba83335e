using System.Text;

namespace Screening.Intake.Tests;

/// <summary>Rich Text Format by its specification, 1.9.</summary>
public sealed class RtfTests
{
    [Theory]
    [InlineData(@"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \'d1\'f5\'bb\'af\'ef\'e1\par}", "氧化镝", "bytes in the code page of the font")]
    [InlineData(@"{\rtf1\ansi\uc1 Dy\u8322?O\u8323?\par}", "Dy₂O₃", "characters with a fallback that is not read")]
    [InlineData(@"{\rtf1{\pict 0102030405}{\*\generator x;}Terbium{\*\bkmkstart a} oxide\par}", "Terbium oxide", "pictures and what programs note for themselves are no text")]
    [InlineData(@"{\rtf1{\field{\*\fldinst HYPERLINK ""x""}{\fldrslt Erbium}} oxide}", "Erbium oxide", "a field shows its result; a text may end without a paragraph")]
    [InlineData(@"{\rtf1 pump {\deleted Holmium oxide }seal\par}", "pump seal", "what is struck out is not there")]
    public void Reads_the_words_of_a_text(string rtf, string text, string because)
    {
        var (lines, report) = Reading.Of(rtf, "a.rtf", Encoding.ASCII);

        Assert.Equal("rtf", report.Reader);
        Assert.True(Assert.Single(lines).Text == text, $"{because}: {lines[0].Text}");
    }

    [Fact]
    public void Rows_of_a_table_are_goods_under_their_headings()
    {
        var (lines, _) = Reading.Of(@"{\rtf1 INVOICE\par\trowd\cellx1\cellx2\intbl Description\cell Qty\cell\row\trowd\intbl Terbium\line oxide\cell 5 kg\cell\row\pard end\par}", "a.rtf", Encoding.ASCII);

        var line = Assert.Single(lines);
        Assert.Equal(("Terbium oxide", "5 kg", "table 1, row 2"), (line.Text, line.Quantity, line.Where));
    }

    [Fact]
    public void A_text_cut_short_and_one_nested_without_end_are_said()
    {
        var (lines, cut) = Reading.Of(@"{\rtf1 Terbium oxide\par {\b and", "a.rtf", Encoding.ASCII);
        var (_, deep) = Reading.Of(@"{\rtf1 Terbium oxide\par " + new string('{', 5_000) + "pump", "a.rtf", Encoding.ASCII);

        Assert.Equal("Terbium oxide", lines[0].Text);
        Assert.Contains(cut.Issues, issue => issue.Code == "truncated");
        Assert.Contains(deep.Issues, issue => issue.Code == "depthLimit");
    }
}
