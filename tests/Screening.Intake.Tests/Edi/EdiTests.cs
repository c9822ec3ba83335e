namespace Screening.Intake.Tests.Edi;

public sealed class EdiTests
{
    private const string Head = "UNB+UNOC:3+A+B+261124:0900+1'\nUNH+1+CUSCAR:D:95B:UN'\n";

    [Theory]
    [InlineData("GID+1+20:CT'FTX+AAA+++DYSPRO:SIUM OXIDE'", "DYSPROSIUM OXIDE / DYSPRO SIUM OXIDE", "cut within a word or between two: both readings stand")]
    [InlineData("GID+1+20:CT'FTX+AAA+++STEEL PIPES,:SEAMLESS'", "STEEL PIPES, SEAMLESS", "a mark at the cut tells that the words are whole")]
    [InlineData("GID+1'FTX+AAA+++WHAT?'S 5?+2 ??'", "WHAT'S 5+2 ?", "release characters")]
    [InlineData("GID+1'FTX+AAA+++TERBIUM'FTX+AAA+++OXIDE'", "TERBIUM OXIDE", "free text repeated")]
    [InlineData("GID+1'ZZZ+unknown'FTX+AAA+++ERBIUM'", "ERBIUM", "a segment nobody knows")]
    [InlineData("GID+1'DGS+IMD+4.1+3089'FTX+AAD+++METAL POWDER, TERBIUM'", "METAL POWDER, TERBIUM", "the technical name of dangerous goods")]
    [InlineData("GID+1'FTX+AAI+++MIND THE STEP'FTX+AAA+++ERBIUM'", "MIND THE STEP ERBIUM", "general information of the item")]
    public void Reads_the_text_of_an_item(string body, string text, string why)
    {
        var (lines, _) = Reading.Of(Head + body + "UNZ+1+1'", "a.txt");
        Assert.True(Assert.Single(lines).Text == text, $"{why}: {lines[0].Text}");
    }

    [Fact]
    public void Takes_the_separators_from_UNA()
    {
        var (lines, _) = Reading.Of("UNA|*,! ~UNB*UNOC|3*A*B~UNH*1*CUSCAR|D|95B|UN~GID*1*7|PK~FTX*AAA***HOLMIUM!*~UNZ*1*1~", "a");
        Assert.Equal("HOLMIUM*", Assert.Single(lines).Text);
        Assert.Equal("7", lines[0].Quantity);
    }

    [Theory]
    [InlineData("GID+1+20:CT'\nFTX+AAA+++DYSPROSIUM OXIDE'\nGID+2+1:PK'\nFTX+AAA+++SAMA", 2, "cut in a text")]
    [InlineData("GID+1+20:CT'\nFTX+AAA+++DYSPROSIUM OXIDE'\n", 1, "cut between segments")]
    [InlineData("GID+1+20:CT'\nFTX+AAA+++DYSPROSIUM OXIDE?", 1, "cut behind a release character")]
    public void A_cut_interchange_is_read_as_far_as_it_goes_and_said_so(string body, int count, string why)
    {
        var (lines, report) = Reading.Of(Head + body, "a.edi");
        Assert.True(lines.Count == count && lines[0].Text.StartsWith("DYSPROSIUM", StringComparison.Ordinal), why);
        Assert.Contains(report.Issues, i => i.Code == "truncated");
    }

    [Fact]
    public void A_segment_without_end_is_named_by_its_limit()
    {
        var (lines, report) = Reading.Of([.. System.Text.Encoding.ASCII.GetBytes(Head + "GID+1'FTX+AAA+++ERBIUM'GID+2'" + new string('A', 600_000))], "a.edi", new IntakeLimits { MaxSegmentLength = 100_000 });
        Assert.Equal("ERBIUM", Assert.Single(lines).Text);
        Assert.Contains(report.Issues, i => i.Code == "segmentLimit" && i.Message.Contains("MaxSegmentLength", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_without_a_description_is_a_line_with_its_number_and_an_issue()
    {
        var (lines, report) = Reading.OfFile("tests", "messages", "invoice-invoic.edi");
        Assert.Equal("article 5412345111115", lines[1].Text);
        Assert.Contains(report.Issues, i => i.Code == "noDescription");
    }

    [Fact]
    public void A_manifest_line_of_X12_goes_on_where_the_next_has_no_quantity()
    {
        var (lines, _) = Reading.OfFile("tests", "messages", "manifest-309.x12");
        Assert.Equal("HOLMIUM OXIDE POWDER 25 KG DRUMS", lines[0].Text);
        Assert.Equal("segment 6", lines[0].Where);
    }

    [Fact]
    public void A_line_of_lading_goes_on_under_its_number()
    {
        var body = "ST*304*0001~B2**SCAC~LX*1~L5*1*DYSPROSIUM OXIDE*284690*T**N/M~L5*1*POWDER 25 KG DRUMS~L5*2*COTTON SHIRTS*620520*T~SE*7*0001~";
        var (lines, _) = Reading.Of($"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261124*0900*U*00401*000000001*0*P*>~GS*SO*A*B*20261124*0900*1*X*004010~{body}GE*1*1~IEA*1*000000001~", "a");
        Assert.Equal([("DYSPROSIUM OXIDE POWDER 25 KG DRUMS", "284690"), ("COTTON SHIRTS", "620520")], lines.Select(line => (line.Text, line.TariffCode!)));
    }
}
