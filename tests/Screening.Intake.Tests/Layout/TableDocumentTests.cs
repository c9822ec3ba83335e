namespace Screening.Intake.Tests.Layout;

/// <summary>Sheets and delimited texts: items over several rows, headings between them, what is no goods; papers typed into a table.</summary>
public sealed class TableDocumentTests
{
    private const string Head = "No.,Description,HS code,Qty,Amount\n";

    [Fact]
    public void Words_below_an_item_are_part_of_it()
    {
        var lines = Read(Head + "1,Block magnets,850511,10,100\n,\"Dy 2.1 wt%, coated\",,,\n2,Washers,731822,5,1\n", out var report);

        Assert.Equal(["Block magnets Dy 2.1 wt%, coated", "Washers"], lines.Select(l => l.Text));
        Assert.Equal(1, report.LeftOut["joined"]);
    }

    [Fact]
    public void A_row_without_a_number_and_a_code_belongs_to_the_declared_item_above()
    {
        var lines = Read(Head + "1,氧化镝,2846901920,200,53000\n,0|0|Dy2O3|99.5%,,200,\n", out _);

        Assert.Equal("氧化镝 0|0|Dy2O3|99.5%", Assert.Single(lines).Text);
        Assert.Equal("200", lines[0].Quantity);
    }

    [Theory]
    [InlineData("Samarium cobalt magnets,,,,", "Samarium cobalt magnets: Disc blanks", "a heading in the first column says what the items are of")]
    [InlineData(",Samarium cobalt magnets,,,", "Samarium cobalt magnets: Disc blanks", "so does one above numbered items")]
    [InlineData("CONTAINER TCLU1234567,,,,", "Disc blanks", "the number of a container does not")]
    public void A_heading_between_items_says_what_they_are(string heading, string text, string because)
    {
        var lines = Read(Head + heading + "\n1,Disc blanks,850511,10,100\n", out var report);

        Assert.True(lines.Count == 1 && lines[0].Text == text, because);
        Assert.Equal(1, report.LeftOut["section"]);
        Assert.Contains(report.Asides, a => a.Reason == "section");
    }

    [Fact]
    public void A_list_of_words_alone_keeps_every_row()
    {
        var lines = Read(Head + ",Terbium oxide,,,\n,Cotton shirts,,,\n,Erbium oxide,,,\n", out _);

        Assert.Equal(["Terbium oxide", "Cotton shirts", "Erbium oxide"], lines.Select(l => l.Text));
    }

    [Theory]
    [InlineData(",Freight,,,350", "charge")]
    [InlineData(",Shipping & handling,,,12", "charge")]
    [InlineData(",Items total,,,350", "total")]
    [InlineData("特殊关系确认：否,价格影响确认：否,,,", "note")]
    public void What_is_charged_or_stated_beside_goods_is_no_goods(string row, string reason)
    {
        var lines = Read(Head + "1,Pump,841370,1,2\n" + row + "\n", out var report);

        Assert.Single(lines);
        Assert.Equal(1, report.LeftOut[reason]);
    }

    [Fact]
    public void What_stands_below_the_sum_is_a_note_that_can_be_looked_at()
    {
        Read(Head + "1,Pump,841370,1,2\nTotal,,,1,2\n,Contains dysprosium,,,\n", out var report);

        Assert.Contains(report.Asides, a => a is { Reason: "note", Text: "Contains dysprosium", Where: "row 4" });
    }

    [Fact]
    public void Goods_across_and_headings_down_the_side_are_turned()
    {
        var lines = Read(",Item 1,Item 2\nProduct name,Europium oxide,Pump\nCAS No.,1308-96-9,\nHS code,28469019,84137000\nQuantity,5 kg,1\n", out var report);

        Assert.Equal(["Europium oxide", "Pump"], lines.Select(l => l.Text));
        Assert.Equal("row 2, column 2", lines[0].Where);
        Assert.Equal("1308-96-9", lines[0].Cas);
        Assert.Equal(5, report.LeftOut.Values.Sum());
    }

    [Fact]
    public void Goods_that_are_elements_make_no_certificate()
    {
        var lines = Read("Description,Qty\nTerbium metal,3\nDysprosium metal,5\nYttrium metal,7\n", out var report);

        Assert.Equal(DocumentKind.GoodsList, report.Kind);
        Assert.Equal(3, lines.Count);
    }

    [Theory]
    [InlineData("Dy2O3,%,-", false, "an element that nobody looked for is not in the goods")]
    [InlineData("Dy2O3,%,0.3", true, "one that was found is")]
    public void A_dash_is_no_content(string row, bool isSaid, string because)
    {
        var lines = Read("Certificate of Analysis,,\nProduct,Lanthanum oxide,\nElement,Unit,Result\nLa2O3,%,99.9\nCeO2,%,0.01\n" + row + "\n", out var report);

        Assert.Equal(DocumentKind.CertificateOfAnalysis, report.Kind);
        Assert.True(Assert.Single(lines).Text.Contains("Dy2O3", StringComparison.Ordinal) == isSaid, because);
    }

    private static List<ItemLine> Read(string text, out DocumentReport report)
    {
        (var lines, report) = Reading.Of(text, "a.csv");
        return lines;
    }
}
