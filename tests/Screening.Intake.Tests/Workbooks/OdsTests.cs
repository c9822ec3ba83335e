using static Screening.Intake.Tests.Workbooks.Package;

namespace Screening.Intake.Tests.Workbooks;

public sealed class OdsTests
{
    private static readonly string Head = Row("Description", "Spec", "Qty");

    [Theory]
    [InlineData("office:document-content", "a package")]
    [InlineData("office:document", "a flat file")]
    public void Reads_the_sheets_of_a_document(string root, string why)
    {
        var table = Table("Goods", Head + Row("Dysprosium oxide", "4N", "25") + Row("Brooms", "", "9"));
        var content = root == "office:document" ? System.Text.Encoding.UTF8.GetBytes(Content(table, "", root)) : Ods(table);
        var (lines, report) = Reading.Of(content, "a");
        Assert.True(report.Reader == "ods" && lines.Count == 2, why);
        Assert.Equal(("Dysprosium oxide 4N", "25", "Goods!A2"), (lines[0].Text, lines[0].Quantity, lines[0].Where));
    }

    [Fact]
    public void Rows_and_cells_stored_once_stand_as_often_as_they_are_repeated()
    {
        var twice = Row("Terbium metal", "", "1").Replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"2\">", StringComparison.Ordinal);
        var end = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        var gap = "<table:table-row table:number-rows-repeated=\"7\"><table:table-cell/></table:table-row>";
        var (lines, _) = Reading.Of(Ods(Table("Goods", Head + twice + gap + Row("Brooms", "", "9") + end)), "a.ods");
        Assert.Equal(["Goods!A2", "Goods!A3", "Goods!A11"], lines.Select(line => line.Where));
    }

    [Theory]
    [InlineData("<table:table-cell office:value-type=\"percentage\" office:value=\"0.0265\"><text:p>2.65%</text:p></table:table-cell>", "2.65%", "what is shown")]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"12.5\"/>", "12.5", "a value that nothing shows")]
    [InlineData("<table:table-cell><text:p>Tb<text:s text:c=\"3\"/>metal</text:p><text:p>ingots</text:p></table:table-cell>", "Tb metal ingots", "spaces and paragraphs")]
    [InlineData("<table:table-cell><office:annotation><text:p>no goods</text:p></office:annotation><text:p>erbium</text:p></table:table-cell>", "erbium", "a comment is no content")]
    public void Writes_a_cell_as_it_is_shown(string cell, string text, string why)
    {
        var (lines, _) = Reading.Of(Ods(Table("Goods", Head + $"<table:table-row>{cell}<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>")), "a.ods");
        Assert.True(Assert.Single(lines).Text == text + " x", $"{why}: {lines[0].Text}");
    }

    [Fact]
    public void Hidden_sheets_and_rows_are_read_and_said_so()
    {
        var style = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
        var hidden = Table("secret", Head + Row("Scandium metal", "", "1")).Replace("<table:table ", "<table:table table:style-name=\"ta2\" ", StringComparison.Ordinal);
        var row = Row("Terbium oxide", "", "1").Replace("<table:table-row>", "<table:table-row table:visibility=\"filter\">", StringComparison.Ordinal);
        var (lines, report) = Reading.Of(Ods(Table("Goods", Head + row) + hidden, style), "a.ods");
        Assert.Equal(["Terbium oxide", "Scandium metal"], lines.Select(line => line.Text));
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenSheet" && issue.Where == "secret");
        Assert.Contains(report.Issues, issue => issue.Code == "hiddenRows" && issue.Where == "Goods");
    }

    [Fact]
    public void A_password_is_named()
    {
        var (_, report) = Reading.Of(Ods(Table("Goods", Head), manifest: "<m:encryption-data/>"), "a.ods");
        Assert.True(report.IsRejected);
        Assert.Contains(report.Issues, issue => issue.Code == "passwordProtected");
    }

    [Fact]
    public void A_sheet_of_one_row_a_million_times_ends_at_the_limit()
    {
        var many = Row("Brooms", "", "9").Replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"999999999\">", StringComparison.Ordinal);
        var (lines, report) = Reading.Of(Ods(Table("Goods", Head + many)), "a.ods", new IntakeLimits { MaxRows = 1000 });
        Assert.InRange(lines.Count, 900, 1000);
        Assert.Contains(report.Issues, issue => issue.Code == "rowLimit");
    }

    private static string Table(string name, string rows) => $"<table:table table:name=\"{name}\">{rows}</table:table>";

    private static string Row(params string[] texts) =>
        $"<table:table-row>{string.Concat(texts.Select(text => text.Length == 0 ? "<table:table-cell/>" : $"<table:table-cell><text:p>{text}</text:p></table:table-cell>"))}</table:table-row>";
}
