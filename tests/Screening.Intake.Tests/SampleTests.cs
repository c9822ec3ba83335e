namespace Screening.Intake.Tests;

public sealed class SampleTests
{
    [Theory]
    [InlineData("manifest.csv", 65, "csv")]
    [InlineData("packing-list.xlsx", 14, "workbook")]
    public void Reads_every_line_of_a_sample(string name, int lines, string reader)
    {
        var (found, report) = Reading.OfFile("tests", "samples", name);
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
