using System.IO.Compression;
using static Screening.Intake.Tests.Workbooks.Package;

namespace Screening.Intake.Tests.Workbooks;

public sealed class XlsxTests
{
    private static readonly string Head = Row(1, "Description", "Spec", "HS code", "Qty");

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", "Dysprosium oxide", "a shared text of several runs, its pronunciation left out")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "Tb metal, 99.9 %", "a shared text with a line break")]
    [InlineData("<c t=\"str\"><f>A9</f><v>erbium</v></c>", "erbium", "a formula's text")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>sama</t></r><r><t xml:space=\"preserve\">rium </t></r><r><t>oxide</t></r></is></c>", "samarium oxide", "inline runs cut within a word")]
    [InlineData("<c><v>12.50</v></c>", "12.50", "a number as it was written")]
    [InlineData("<c s=\"1\"><v>2.6499999999999999E-2</v></c>", "2.65%", "a share shown in percent")]
    [InlineData("<c s=\"2\"><v>46350</v></c>", "2026-11-24", "a day")]
    [InlineData("<c s=\"3\"><v>0.12</v></c>", "0.12", "a format with a percent sign in quotes is none")]
    [InlineData("<c t=\"d\"><v>2026-11-24</v></c>", "2026-11-24", "an ISO date")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE", "a truth value")]
    [InlineData("<c t=\"s\"><v>99</v></c>", "", "a shared text that is missing")]
    public void Writes_a_cell_as_a_spreadsheet_shows_it(string cell, string text, string why)
    {
        var shared = "<si><r><t>Dysprosium </t></r><r><t>oxide</t></r><rPh sb=\"0\" eb=\"1\"><t>no goods</t></rPh></si><si><t>Tb metal,_x000D_\n99.9 %</t></si>";
        var rows = Head + $"<row r=\"2\">{cell}<c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        var (lines, _) = Reading.Of(Xlsx(rows, shared: shared, formats: ["0.00%", "yyyy\\-mm\\-dd", "0.00\"%\""]), "a.xlsx");
        Assert.True(Assert.Single(lines).Text == $"{text} x".Trim(), $"{why}: {lines[0].Text}");
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so()
    {
        var rows = Row(1, "Description", "Qty", "Date") + "<row r=\"2\"><c t=\"inlineStr\"><is><t>erbium</t></is></c><c><v>1</v></c><c s=\"1\"><v>44888</v></c></row>";
        var (lines, _) = Reading.Of(Xlsx(rows, formats: ["yyyy/m/d"], properties: "date1904=\"1\""), "a.xlsx");
        Assert.Contains(lines[0].Fields, field => field.Key == "Date" && field.Value == "2026-11-24");
    }

    [Theory]
    [InlineData(Transitional, "transitional")]
    [InlineData(Strict, "strict")]
    public void Reads_both_forms_of_the_standard(string space, string why)
    {
        var (lines, report) = Reading.Of(Xlsx(Head + Row(2, "Terbium oxide", "4N", "284690", "5"), space: space), "noname");
        Assert.True(report.Reader == "workbook" && lines is [{ Text: "Terbium oxide 4N", TariffCode: "284690", Where: "Goods!A2" }], why);
    }

    [Fact]
    public void A_text_merged_over_rows_belongs_to_each_and_a_quantity_to_none()
    {
        var rows = Head + Row(2, "SmCo magnet", "D10x2", "850511", "500") + Row(3, "", "D12x3") + Row(4, "", "D15x4") + Row(5, "Brooms", "", "", "9");
        var (lines, _) = Reading.Of(Xlsx(rows, "<mergeCells count=\"3\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"D2:D4\"/></mergeCells>"), "a.xlsx");
        Assert.Equal(["SmCo magnet D10x2", "SmCo magnet D12x3", "SmCo magnet D15x4", "Brooms"], lines.Select(line => line.Text));
        Assert.Equal(["850511", "850511", "850511", null], lines.Select(line => line.TariffCode));
        Assert.Equal(["500", null, null, "9"], lines.Select(line => line.Quantity));
    }

    [Fact]
    public void Hidden_rows_are_read_and_said_so()
    {
        var rows = Head + Row(2, "Brooms") + Row(3, "Terbium oxide").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);
        var (lines, report) = Reading.Of(Xlsx(rows), "a.xlsx");
        Assert.Equal("Terbium oxide", lines[1].Text);
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenRows" && issue.Where == "Goods");
    }

    [Fact]
    public void A_formula_whose_value_was_not_saved_is_named()
    {
        var rows = Head + "<row r=\"2\"><c r=\"A2\"><f>CONCATENATE(X1,X2)</f></c><c r=\"C2\" t=\"inlineStr\"><is><t>284690</t></is></c></row>";
        var (lines, report) = Reading.Of(Xlsx(rows), "a.xlsx");
        Assert.Equal("284690", Assert.Single(lines).TariffCode);
        Assert.Contains(report.Issues, issue => issue.Code == "formulaWithoutValue" && issue.Where == "Goods!A2");
    }

    [Fact]
    public void Several_tables_of_one_sheet_each_have_their_columns()
    {
        var rows = Row(1, "Description", "Qty") + Row(2, "Erbium oxide", "5 kg") + Row(5, "", "Marks", "Goods description", "HS code") + Row(6, "", "N/M", "Holmium metal", "280530");
        var (lines, _) = Reading.Of(Xlsx(rows), "a.xlsx");
        Assert.Equal(["Erbium oxide", "Holmium metal"], lines.Select(line => line.Text));
        Assert.Equal("280530", lines[1].TariffCode);
    }

    [Fact]
    public void A_second_row_of_headings_goes_with_the_first()
    {
        var rows = Row(1, "品名", "规格型号", "数量", "重量") + Row(2, "Description", "Model", "Qty", "Net weight") + Row(3, "氧化镝", "99.9%", "25", "500");
        var (lines, report) = Reading.Of(Xlsx(rows), "a.xlsx");
        Assert.Equal("氧化镝 99.9%", Assert.Single(lines).Text);
        Assert.Equal(2, report.LeftOut["header"]);
    }

    [Fact]
    public void A_sheet_that_breaks_leaves_what_stands_before()
    {
        var (lines, report) = Reading.Of(Xlsx(Head + Row(2, "Erbium oxide") + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>hol"), "a.xlsx");
        Assert.Equal("Erbium oxide", Assert.Single(lines).Text);
        Assert.Contains(report.Issues, issue => issue.Code == "brokenContent" && issue.Where == "Goods!A3");
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>", "a place beyond every sheet")]
    [InlineData("<row r=\"2\"><c r=\"A2\" s=\"999999\"><v>1e400</v></c></row>", "a number and a format beyond every bound")]
    [InlineData("<row r=\"-1\"><c r=\"\" t=\"s\"><v>-1</v></c></row>", "references that are none")]
    public void Forged_references_do_no_harm(string row, string why)
    {
        var (lines, _) = Reading.Of(Xlsx(Head + Row(2, "Erbium oxide") + row), "a.xlsx");
        Assert.True(lines[0].Text == "Erbium oxide", why);
    }

    [Fact]
    public void A_text_without_end_is_stopped_by_its_limit()
    {
        var rows = Head + Row(2, "Erbium oxide") + $"<row r=\"3\"><c r=\"A3\" t=\"{new string('A', 400_000)}\"><v>1</v></c></row>";
        var (lines, report) = Reading.Of(Xlsx(rows), "a.xlsx", new IntakeLimits { MaxCellLength = 10_000, MaxRatio = 100_000 });
        Assert.Equal("Erbium oxide", lines[0].Text);
        Assert.Contains(report.Issues, issue => issue.Message.Contains("MaxCellLength", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_unpacks_without_measure_is_named_by_its_limit()
    {
        var (_, report) = Reading.Of(Xlsx(string.Concat(Enumerable.Repeat("<row/>", 1_000_000))), "bomb.xlsx", new IntakeLimits { MaxRatio = 50 });
        Assert.Contains(report.Issues, issue => issue.Message.Contains("MaxRatio", StringComparison.Ordinal));
        Assert.True(report.IsRejected);
    }

    [Fact]
    public void Cells_beyond_the_limit_are_named()
    {
        var row = $"<row r=\"2\">{string.Concat(Enumerable.Range(0, 40).Select(i => $"<c t=\"inlineStr\"><is><t>text {i}</t></is></c>"))}</row>";
        var (_, report) = Reading.Of(Xlsx(Head + row), "a.xlsx", new IntakeLimits { MaxCells = 10 });
        Assert.Contains(report.Issues, issue => issue.Code == "cellLimit" && issue.Where == "Goods!A2");
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        var parts = Xlsx(Head);
        using var buffer = new MemoryStream();
        buffer.Write(parts);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var entry = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            entry.Write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>");
        }

        var (lines, report) = Reading.Of(buffer.ToArray(), "a.xlsx");
        Assert.Empty(lines);
        Assert.True(report.IsRejected);
    }
}
