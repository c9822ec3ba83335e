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

    [Theory]
    [InlineData("sep=;\nDescription;Qty\nTerbium oxide, 4N;5\n", "Terbium oxide, 4N", "a first line for spreadsheets")]
    [InlineData("sep=\t\nDescription\tQty\nTerbium oxide; 4N\t5\n", "Terbium oxide; 4N", "the same with a tab")]
    [InlineData("#,Description,Qty\n#1,Terbium oxide,5\n", "Terbium oxide", "a number sign is no comment")]
    [InlineData("Description,Qty\n\"Terbium oxide\" 4N,5\n", "Terbium oxide 4N", "text behind a closing quote")]
    [InlineData("品名,规格型号,申报要素,数量\n钕铁硼磁钢,42SH,\"用途:电机|Dy 1.2%\",5\n", "钕铁硼磁钢 42SH 用途:电机|Dy 1.2%", "name, model and elements of the declaration")]
    public void Reads_what_exports_do(string text, string first, string why)
    {
        var (lines, _) = Reading.Of(text, "a.csv");
        Assert.True(lines[0].Text.Replace("\"", "", StringComparison.Ordinal) == first, $"{why}: {lines[0].Text}");
    }

    [Fact]
    public void A_quote_that_nobody_closed_takes_no_rows_away()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i => $"{i},Cotton shirts for men no {i},6205200000,{i * 10}\n"));
        var text = $"No,Description,HS code,Qty\n0,\"3/4 inch bolts,7318150000,5\n{rows}10,Terbium oxide,2846901600,5\n11,\"Toys, plush\",9503002100,7\n12,Brooms,9603100000,8\n";
        var (lines, report) = Reading.Of(text, "a.csv");
        Assert.Contains(lines, line => line.Text == "Terbium oxide" && line.TariffCode == "2846901600");
        Assert.Contains(lines, line => line.Text == "Brooms");
        Assert.True(lines.Count >= 12);
        Assert.Contains(report.Issues, issue => issue.Code == "openQuote");
    }

    [Fact]
    public void Rows_of_another_length_are_named()
    {
        var (lines, report) = Reading.Of("No,Description,Qty\n1,Erbium oxide\n2,Brooms,5,extra\n3,Chairs,4\n", "a.csv");
        Assert.Equal(3, lines.Count);
        Assert.Contains(report.Issues, issue => issue.Code == "raggedRows" && issue.Where == "row 2");
    }

    [Fact]
    public void Cells_and_rows_beyond_the_limits_are_named()
    {
        var limits = new IntakeLimits { MaxCells = 5, MaxCellLength = 40_000 };
        var text = $"Description,Qty\nErbium oxide,{string.Join(',', Enumerable.Repeat("x", 20))}\n\"{new string('a', 200_000)}\",5\n";
        var (lines, report) = Reading.Of(Encoding.UTF8.GetBytes(text), "a.csv", limits);
        Assert.Equal("Erbium oxide", lines[0].Text);
        Assert.Contains(report.Issues, issue => issue.Code == "cellLimit" && issue.Message.Contains("MaxCells", StringComparison.Ordinal));
        Assert.Contains(report.Issues, issue => issue.Code == "cellLengthLimit" && issue.Message.Contains("MaxCellLength", StringComparison.Ordinal));
    }
}
