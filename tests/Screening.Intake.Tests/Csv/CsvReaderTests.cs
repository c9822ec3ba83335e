using System.Text;

namespace Screening.Intake.Tests.Csv;

public sealed class CsvReaderTests
{
    static CsvReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Finds_the_header_below_title_rows_and_leaves_out_totals_and_blanks()
    {
        var (lines, report) = Reading.Of(
            "Packing list no. 7\nHamburg, 2026-11-20\n\nNo,Description of goods,HS code,Qty,Unit\n1,Dysprosium oxide,2846901500,25,kg\n\n2,Office chairs,9401300000,4,pcs\nTotal,,,29,\n",
            "list.csv");
        Assert.Equal(["Dysprosium oxide", "Office chairs"], lines.Select(l => l.Text));
        Assert.Equal("2846901500", lines[0].TariffCode);
        Assert.Equal("25", lines[0].Quantity);
        Assert.Equal("kg", lines[0].Unit);
        Assert.Equal("row 5", lines[0].Where);
        Assert.Equal(1, report.LeftOut["total"]);
        Assert.Equal(1, report.LeftOut["header"]);
    }

    [Fact]
    public void Keeps_a_quoted_line_break_in_one_line()
    {
        var (lines, _) = Reading.Of("description,qty\n\"Yttrium oxide\n99.999 %\",5\n", "a.csv");
        Assert.Equal("Yttrium oxide 99.999 %", Assert.Single(lines).Text);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8 without a mark")]
    [InlineData("utf-16", "UTF-16 with a mark")]
    [InlineData("gb18030", "mainland China")]
    public void Reads_Chinese_in_its_encodings(string name, string why)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        var (lines, _) = Reading.Of("品名,数量,单位,海关编码\n氧化镝 99.9%,25,公斤,2846901500\n棉质衬衫 男式,400,件,6205200000\n塑料玩具车 儿童,12,箱,9503008900\n", "清单.csv", encoding);
        Assert.True(lines[0].Text == "氧化镝 99.9%", $"{why}: {lines[0].Text}");
    }

    [Theory]
    [InlineData("description;qty\nLutetiumoxid 99,99 %;0,5\n", "a semicolon, with a decimal comma")]
    [InlineData("description\tqty\nLutetiumoxid 99,99 %\t0,5\n", "a tab")]
    [InlineData("description|qty\nLutetiumoxid 99,99 %|0,5\n", "a pipe")]
    public void Finds_the_delimiter(string text, string why)
    {
        var (lines, _) = Reading.Of(text, "a.csv");
        Assert.True(lines[0].Text == "Lutetiumoxid 99,99 %" && lines[0].Quantity == "0,5", why);
    }

    [Fact]
    public void Reads_a_table_that_nobody_headed()
    {
        var (lines, _) = Reading.Of("1,Terbium metal ingot,2805301300,3\n2,Cotton shirts for men,6205200000,40\n", "a.csv");
        Assert.Equal("Terbium metal ingot", lines[0].Text);
        Assert.Equal("2805301300", lines[0].TariffCode);
    }

    [Fact]
    public void Joins_several_description_columns()
    {
        var (lines, _) = Reading.Of("Description,Specification,Qty\nNdFeB magnet,N42SH,10\n", "a.csv");
        Assert.Equal("NdFeB magnet N42SH", lines[0].Text);
    }

    [Theory]
    [InlineData("CARGO MANIFEST,,\nMV Heron to Rotterdam,,\nDescription,HS code,Qty\nTerbium oxide,2846.90,5\n", "padded by a spreadsheet")]
    [InlineData("CARGO MANIFEST\nMV Heron to Rotterdam\nDescription,HS code,Qty\nTerbium oxide,2846.90,5\n", "alone in its row")]
    public void A_title_that_holds_a_headings_word_is_no_header(string text, string why)
    {
        var (lines, _) = Reading.Of(text, "a.csv");
        Assert.True(lines is [{ Text: "Terbium oxide", TariffCode: "2846.90" }], why);
    }

    [Fact]
    public void A_list_of_one_column_has_its_heading()
    {
        var (lines, _) = Reading.Of("Description\nTerbium oxide\nCotton shirts\n", "a.csv");
        Assert.Equal(["Terbium oxide", "Cotton shirts"], lines.Select(line => line.Text));
    }
}
