namespace Screening.Intake.Tests;

public sealed class SampleTests
{
    /// <summary>Every sample and message with the goods lines that it was made with and its reader.</summary>
    public static TheoryData<string, int, string> Expected => new()
    {
        { "manifest.csv", 65, "csv" },
        { "packing-list.xlsx", 14, "workbook" },
        { "packing-list.xlsb", 5, "workbook" },
        { "packing-list.xls", 4, "xls" },
        { "stock-list-biff2.xls", 4, "xls" },
        { "invoice-ubl.xml", 2, "xml" },
        { "invoice-cii.xml", 2, "xml" },
        { "waybill-xfwb.xml", 1, "xml" },
        { "declaration-wco.xml", 2, "xml" },
        { "declaration-asycuda.xml", 1, "xml" },
        { "declaration-decmessage.xml", 2, "xml" },
        { "shipment.json", 2, "json" },
        { "items.jsonl", 2, "json" },
        { "manifest-cuscar.edi", 2, "edifact" },
        { "declaration-cusdec.edi", 1, "edifact" },
        { "invoice-invoic.edi", 2, "edifact" },
        { "manifest-309.x12", 2, "x12" },
        { "shipment-856.x12", 2, "x12" },
        { "order-850.x12", 1, "x12" },
        { "invoice-810.x12", 1, "x12" },
        { "order-ubl.xml", 2, "xml" },
        { "catalogue-ubl.xml", 2, "xml" },
        { "despatch-ubl.xml", 3, "xml" },
        { "waybill-xfzb.xml", 2, "xml" },
        { "despatch-desadv.edi", 2, "edifact" },
        { "manifest-ifcsum.edi", 3, "edifact" },
        { "deliveries-odata.json", 2, "json" },
        { "papers.zip", 4, "zip" },
        { "papers.eml", 6, "eml" },
        { "list.csv.gz", 2, "gzip" },
        { "message.msg", 4, "msg" },
        { "certificate-of-analysis.pdf", 1, "pdf" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Reads_every_line_of_a_sample(string name, int lines, string reader)
    {
        var (found, report) = Reading.Of(File.ReadAllBytes(Reading.Sample(name)), name);
        Assert.Equal(reader, report.Reader);
        Assert.Equal(lines, found.Count);
    }

    [Fact]
    public void Every_sample_is_expected() =>
        Assert.Equal(Reading.Samples().Select(Path.GetFileName).Order(StringComparer.Ordinal), Expected.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_certificate_becomes_one_line_with_its_composition()
    {
        var (found, report) = Reading.OfFile("tests", "samples", "certificate-of-analysis.pdf");
        Assert.Equal(DocumentKind.CertificateOfAnalysis, report.Kind);
        Assert.Contains("Nd 24.10%", found[0].Text, StringComparison.Ordinal);
        Assert.Contains("Sintered NdFeB", found[0].Text, StringComparison.Ordinal);
    }
}
