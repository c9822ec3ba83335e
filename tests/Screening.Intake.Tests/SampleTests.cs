namespace Screening.Intake.Tests;

public sealed class SampleTests
{
    [Theory]
    [InlineData("manifest.csv", 65, "csv")]
    [InlineData("packing-list.xlsx", 14, "workbook")]
    [InlineData("packing-list.xlsb", 5, "workbook")]
    [InlineData("packing-list.xls", 4, "xls")]
    [InlineData("stock-list-biff2.xls", 4, "xls")]
    [InlineData("invoice-ubl.xml", 2, "xml")]
    [InlineData("invoice-cii.xml", 2, "xml")]
    [InlineData("waybill-xfwb.xml", 1, "xml")]
    [InlineData("declaration-wco.xml", 2, "xml")]
    [InlineData("declaration-asycuda.xml", 1, "xml")]
    [InlineData("declaration-decmessage.xml", 2, "xml")]
    [InlineData("shipment.json", 2, "json")]
    [InlineData("items.jsonl", 2, "json")]
    [InlineData("manifest-cuscar.edi", 2, "edifact")]
    [InlineData("declaration-cusdec.edi", 1, "edifact")]
    [InlineData("invoice-invoic.edi", 2, "edifact")]
    [InlineData("manifest-309.x12", 2, "x12")]
    [InlineData("shipment-856.x12", 2, "x12")]
    [InlineData("order-850.x12", 1, "x12")]
    [InlineData("invoice-810.x12", 1, "x12")]
    [InlineData("papers.zip", 4, "zip")]
    [InlineData("papers.eml", 6, "eml")]
    [InlineData("list.csv.gz", 2, "gzip")]
    [InlineData("message.msg", 4, "msg")]
    public void Reads_every_line_of_a_sample(string name, int lines, string reader)
    {
        var (found, report) = Reading.Of(File.ReadAllBytes(Reading.Sample(name)), name);
        Assert.Equal(reader, report.Reader);
        Assert.Equal(lines, found.Count);
    }

    [Fact]
    public void A_certificate_becomes_one_line_with_its_composition()
    {
        var (found, report) = Reading.OfFile("tests", "samples", "certificate-of-analysis.pdf");
        Assert.Equal(DocumentKind.CertificateOfAnalysis, report.Kind);
        Assert.Contains("Nd 24.10%", found[0].Text, StringComparison.Ordinal);
        Assert.Contains("Sintered NdFeB", found[0].Text, StringComparison.Ordinal);
    }
}
