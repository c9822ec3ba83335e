using Screening.Intake.Layout;
using Screening.Intake.Text;

namespace Screening.Intake.Tests.Layout;

/// <summary>Tables as pages show them, drawn with blanks: each letter is half a type size wide.</summary>
public sealed class GoodsTableTests
{
    [Fact]
    public void A_header_over_three_rows_and_numbers_beside_the_middle_of_their_description()
    {
        var lines = Read("""
            Carton                                                          Quantity   N.W.     G.W.     Measurement
                      Description
            No.                                                             (PCS)      (KG)     (KG)     (CM)

                        Rotor assembly for servo motor SM-80 with bonded
               1-4       magnets, balanced, rust-proofed and individually   160        320.00   352.00     60x40x40
                                              wrapped

                5                Gadolinium oxide powder 99.9 %             25         25.00    27.50      40x40x35

                           Voice coil actuator, complete, with housing of
               6-9                                                          80         64.00    72.40      50x40x30
                         aluminium and flexible cable 300 mm

               10                          Spare screws                     500        2.10     2.60       20x20x10

            TOTAL                                                           765        411.10   454.50
            """, out var report);

        Assert.Equal(
            ["Rotor assembly for servo motor SM-80 with bonded magnets, balanced, rust-proofed and individually wrapped", "Gadolinium oxide powder 99.9 %", "Voice coil actuator, complete, with housing of aluminium and flexible cable 300 mm", "Spare screws"],
            lines.Select(l => l.Text));
        Assert.Equal(["160", "25", "80", "500"], lines.Select(l => l.Quantity));
        Assert.Equal(1, report.LeftOut["total"]);
    }

    [Fact]
    public void Sections_notes_and_sums_are_no_items_and_a_bare_size_says_what_it_is_of()
    {
        var lines = Read("""
            PROFORMA INVOICE                            No. 88/2026

            Item   Description                    Quantity   Unit price   Amount
            Samarium cobalt magnets
            1      D10 x 4                          500        1.20       600.00
            2      D12 x 5                          300        1.40       420.00
            --- Tools ---
            3      Torque wrench 5-25 Nm              2       80.00       160.00
                   calibrated, with case
                                                  Subtotal              1,180.00
                                                  VAT 19 %                224.20
                                                  Total                 1,404.20

            Payment within 30 days to Bank of Examples, account 12 34 56.
            """, out var report);

        Assert.Equal(["Samarium cobalt magnets D10 x 4", "Samarium cobalt magnets D12 x 5", "Tools: Torque wrench 5-25 Nm calibrated, with case"], lines.Select(l => l.Text));
        Assert.Equal("160.00", lines[2].Value);
        Assert.Equal(3, report.LeftOut["total"]);
        Assert.Equal(2, report.LeftOut["section"]);
        Assert.Equal(1, report.LeftOut["note"]);
    }

    [Fact]
    public void An_item_that_goes_on_over_the_page_is_one_item_and_what_runs_along_is_left_out()
    {
        var lines = Read("""
            EASTERN LIGHT TRADING CO.            Page 1 of 2

            No.   Description of goods                 HS code      Qty     Amount
            1     Cotton gloves                        6116.92.00   100      80.00
            2     Terbium oxide Tb4O7, purity          2846.90.19    50   9,000.00
            """ + "\n\f" + """
            EASTERN LIGHT TRADING CO.            Page 2 of 2

            No.   Description of goods                 HS code      Qty     Amount
                  99.99 %, in steel drums
            3     Hex bolts M8                         7318.15.90   900     120.00
                  Total                                                   9,200.00
            """, out var report);

        Assert.Equal(["Cotton gloves", "Terbium oxide Tb4O7, purity 99.99 %, in steel drums", "Hex bolts M8"], lines.Select(l => l.Text));
        Assert.Equal("2846.90.19", lines[1].TariffCode);
        Assert.Equal(1, report.LeftOut["running"]);
    }

    private static List<ItemLine> Read(string page, out DocumentReport report)
    {
        var rows = new TextRows();
        var number = 0;
        foreach (var line in page.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            rows.Add(line, ++number);
        }

        report = new DocumentReport();
        var lines = new DocumentLines(report, new IntakeLimits()).Read(rows.Rows).ToList();
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
        Assert.Equal(rows.Rows.Count, report.RowsSeen);
        return lines;
    }
}
