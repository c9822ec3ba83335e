using System.Text;

namespace Screening.Intake.Tests.Workbooks;

public sealed class OtherWorkbookTests
{
    [Fact]
    public void Reads_the_XML_that_ERP_systems_export_as_xls()
    {
        const string Xml = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="List"><Table>
            <Row ss:Index="3"><Cell><Data ss:Type="String">Description</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">HS code</Data></Cell><Cell><Data ss:Type="String">Qty</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell ss:MergeDown="1"><ss:Data ss:Type="String">Lutetium <B>oxide</B></ss:Data></Cell><Cell ss:Index="3"><Data ss:Type="String">284690</Data></Cell><Cell><Data ss:Type="Number">4</Data></Cell></Row>
            <Row><Cell ss:Index="3"><Data ss:Type="String">284690</Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;
        var (lines, report) = Reading.Of(Encoding.UTF8.GetBytes(Xml), "export.xls");
        Assert.Equal("spreadsheetxml", report.Reader);
        Assert.Equal([("Lutetium oxide", "4", "List!A4"), ("Lutetium oxide", "5", "List!A5")], lines.Select(line => (line.Text, line.Quantity!, line.Where)));
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenRows");
    }

    [Fact]
    public void Tabs_under_the_name_of_a_workbook_are_read_for_what_they_are()
    {
        var (lines, report) = Reading.Of("Description\tHS code\tQty\nThulium oxide\t284690\t2\n", "report.xls");
        Assert.Equal("Thulium oxide", Assert.Single(lines).Text);
        Assert.Equal("csv", report.Reader);
    }

    [Theory]
    [InlineData("packing-list.xlsb", "workbook", "binary records in a package")]
    [InlineData("packing-list.xls", "xls", "BIFF 8 in a compound file")]
    [InlineData("stock-list-biff2.xls", "xls", "bare records of Excel 2")]
    public void Reads_the_binary_forms(string name, string reader, string why)
    {
        var (lines, report) = Reading.Of(File.ReadAllBytes(Reading.Sample(name)), "x");
        Assert.True(report.Reader == reader && lines.Any(line => line.Text.StartsWith("Terbium", StringComparison.Ordinal) && line.TariffCode == "2846901600"), why);
    }

    [Fact]
    public void A_hidden_row_and_a_share_of_a_binary_workbook_are_seen()
    {
        var (lines, report) = Reading.Of(File.ReadAllBytes(Reading.Sample("packing-list.xlsb")), "x");
        Assert.Contains(lines, line => line.Fields.Any(field => field.Value == "2.65%"));
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenRows");
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenSheet");
    }
}
