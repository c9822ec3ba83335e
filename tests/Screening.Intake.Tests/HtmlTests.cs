using System.Text;

namespace Screening.Intake.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void A_spreadsheet_exported_as_HTML_is_read_by_its_content_with_merged_and_hidden_cells()
    {
        var (lines, report) = Reading.Of("""
            <html><head><meta charset="utf-8"><script>var a = "<table><tr><td>Terbium</td></tr></table>";</script></head><body>
            <table><tr><th>Item</th><th>Description</th><th>Qty</th></tr>
            <tr><td>1</td><td rowspan="2">Samarium cobalt magnets, <b>unmagnetized</b></td><td>10</td></tr>
            <tr><td>2</td><td>20</td></tr>
            <tr style="display: none"><td>3</td><td>Erbium oxide</td><td>1</td></tr>
            <tr><td colspan="2">Total</td><td>31</td></tr></table></body></html>
            """, "export.xls");

        Assert.Equal("html", report.Reader);
        Assert.Equal(["Samarium cobalt magnets, unmagnetized", "Samarium cobalt magnets, unmagnetized", "Erbium oxide"], lines.Select(l => l.Text));
        Assert.Equal("table 1, row 4", Assert.Single(report.Issues, i => i.Code == "hiddenText").Where);
    }

    [Fact]
    public void Tables_within_the_frame_of_a_mail_are_found_and_lists_are_lines()
    {
        var (lines, _) = Reading.Of("""
            <div>Dear all,<br>please ship:<table><tr><td><table><tr><th>Product</th><th>Quantity</th></tr><tr><td>Yttrium oxide 4N</td><td>5 kg</td></tr></table></td></tr></table></div>
            """, "body.html");
        var (listed, _) = Reading.Of("<p>We offer:</p><ul><li>gadolinium metal</li><li>steel washers</li></ul>", "list.html");

        Assert.Equal("Yttrium oxide 4N", Assert.Single(lines).Text);
        Assert.Equal(["We offer:", "gadolinium metal", "steel washers"], listed.Select(l => l.Text));
    }

    [Fact]
    public void A_page_says_its_encoding_itself()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("gb18030");

        var (lines, report) = Reading.Of(gbk.GetBytes("<html><head><meta charset=gb2312></head><body><table><tr><td>品名</td><td>数量</td></tr><tr><td>氧化钬</td><td>3</td></tr></table></body></html>"), "a.htm");

        Assert.Equal("氧化钬", Assert.Single(lines).Text);
        Assert.Equal("gb18030", report.Encoding);
    }

    [Fact]
    public void Elements_nested_without_end_neither_crash_nor_hang()
    {
        var (_, report) = Reading.Of(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "terbium", "deep.html");

        Assert.Equal("depthLimit", Assert.Single(report.Issues).Code);
    }
}
