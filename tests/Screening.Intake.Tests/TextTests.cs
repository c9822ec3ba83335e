namespace Screening.Intake.Tests;

public sealed class TextTests
{
    [Fact]
    public void Markdown_tables_are_lines_and_marks_are_taken_off()
    {
        var (lines, report) = Reading.Of("""
            # Packing list 12

            | No | Description | Qty |
            |---:|:------------|----:|
            | 1 | **Lutetium oxide** 4N, see [sheet](http://example.org/a) | 2 |
            | 2 | Bolts M6 \| zinc | 100 |
            | | Total | 102 |

            Thank you for your order.
            """, "list.md");

        Assert.Equal("markdown", report.Reader);
        Assert.Equal(["Lutetium oxide 4N, see sheet", "Bolts M6 | zinc"], lines.Select(l => l.Text));
        Assert.Equal("line 5", lines[0].Where);
    }

    [Fact]
    public void A_process_in_plain_text_keeps_its_title_in_every_section()
    {
        var (lines, report) = Reading.Of("""
            Manufacturing process of sintered SmCo magnets

            Step 1: Melting
            The alloy is melted in a vacuum induction furnace, cast, and
            crushed under nitrogen.

            Step 2: Jet milling
            The coarse powder is milled to 4 um, with 0.1 % lubricant.

            Step 3: Sintering
            The compacts are sintered at 1200 C, solution treated, and aged.
            """, "flow.txt");

        Assert.Equal(DocumentKind.ProcessDocument, report.Kind);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, l => Assert.StartsWith("Manufacturing process of sintered SmCo magnets: Step", l.Text, StringComparison.Ordinal));
        Assert.Contains("cast, and crushed under nitrogen", lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_in_plain_text_gives_a_line_a_lot()
    {
        var (lines, report) = Reading.Of("""
            CERTIFICATE OF ANALYSIS
            Product: NdFeB jet-milled powder        Grade: 45UH

            Element      Unit     Batch 7     Batch 8
            Nd           wt%      29.8        29.9
            Dy           wt%      2.10        1.95
            Tb           ppm      120         < 50
            B            wt%      1.01        1.00
            """, "coa.txt");

        Assert.Equal(DocumentKind.CertificateOfAnalysis, report.Kind);
        Assert.Equal(2, lines.Count);
        Assert.Contains("NdFeB jet-milled powder; Grade: 45UH; Batch 7; Nd 29.8%, Dy 2.10%, Tb 120 ppm, B 1.01%", lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("Tb <50 ppm", lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_list_with_commas_in_them_stay_a_table()
    {
        var (lines, report) = Reading.Of("name,qty,unit\nErbium oxide,2,kg\nBolts,100,pcs\n", "list.txt");

        Assert.Equal("csv", report.Reader);
        Assert.Equal(2, lines.Count);
    }
}
