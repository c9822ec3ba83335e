using System.Text;
using Screening.Intake.Announcements;

namespace Screening.Intake.Tests.Announcements;

/// <summary>Pages of our own making, in the shape of a ministry's index of announcements.</summary>
public sealed class AnnouncementPageTests
{
    internal const string Index = """
        <!DOCTYPE html><html><head><meta charset="{0}"><title>公告</title></head><body>
        <ul class="nav"><li><a href="/">首页</a></li><li><a href="javascript:void(0)">更多</a></li></ul>
        <ul class="txtList_01">
          <li><a href="/zwgk/zcfb/art/2025/art_61.html" title="商务部公告2025年第61号 公布对境外相关稀土物项实施出口管制的决定">商务部公告2025年第61号 公布对境外相关稀土物项…</a><span>[2025-10-09]</span></li>
          <li><a href="art_70.html">关于暂停实施有关公告的决定</a> <em>商务部 海关总署公告2025年第70号</em> <span>2025-11-07</span></li>
          <li><a href="https://www.example.org/art_3.html">公告〔2026〕3号</a></li>
          <li><a href="art_9.html">海关总署公告2026年第9号</a></li>
          <li><a href="art_61_en.html">MOFCOM Announcement No. 61 of 2025</a></li>
          <li><a href="x">商务部令2026年第1号</a></li>
        </ul></body></html>
        """;

    private static readonly Uri Address = new("https://example.org/zwgk/index.html");

    static AnnouncementPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "utf-8", "utf-8", "as it says")]
    [InlineData("gbk", "gbk", null, "GBK by its own declaration")]
    [InlineData("gb2312", "gb18030", null, "named by its older name")]
    [InlineData("utf-8", "gbk", "gbk", "the page still says UTF-8, the server has changed to GBK")]
    [InlineData("gbk", "utf-8", "gbk", "page and server say GBK, the bytes are UTF-8")]
    [InlineData("nonsense", "utf-8", "nonsense-too", "encodings that nobody knows")]
    public void Reads_the_announcements_in_whatever_encoding(string declared, string written, string? header, string why)
    {
        var page = AnnouncementPage.Read(Encoding.GetEncoding(written).GetBytes(Index.Replace("{0}", declared, StringComparison.Ordinal)), Address, header);
        Assert.Null(page.Problem);
        Assert.Equal(("2025-61 2025-70 2026-3 gacc-2026-9", why), (string.Join(' ', page.Links.Select(link => link.Number.Key)), why));
        Assert.Equal("https://example.org/zwgk/zcfb/art/2025/art_61.html", page.Links[0].Address!.AbsoluteUri);
        Assert.Equal("https://example.org/zwgk/art_70.html", page.Links[1].Address!.AbsoluteUri);
        Assert.Equal("关于暂停实施有关公告的决定", page.Links[1].Title);
        Assert.Equal("https://www.example.org/art_3.html", page.Links[2].Address!.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "holds no link", "an empty page")]
    [InlineData("<html><body>系统维护中</body></html>", "holds no link", "a page that says that it is being mended")]
    [InlineData("<html><body><p>商务部公告2025年第61号</p></body></html>", "holds no link", "numbers without links")]
    [InlineData("<html><body><a href='/'>首页</a><a href='/login'>登录</a></body></html>", "names no announcement", "links without numbers")]
    public void A_page_that_is_no_index_is_a_problem_and_not_an_empty_list(string markup, string problem, string why)
    {
        var page = AnnouncementPage.Read(Encoding.UTF8.GetBytes(markup), Address);
        Assert.Empty(page.Links);
        Assert.Equal("noAnnouncements", page.Problem!.Code);
        Assert.True(page.Problem.Message.Contains(problem, StringComparison.Ordinal), $"{why}: {page.Problem.Message}");
    }

    [Fact]
    public void Nested_and_endless_pages_cost_no_memory_or_time()
    {
        var deep = AnnouncementPage.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000))), Address);
        Assert.Equal("noAnnouncements", deep.Problem!.Code);
        var wide = AnnouncementPage.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 9_000).Select(i => $"<a href='{i}'>公告2026年第{i}号</a>"))), Address);
        Assert.Equal(2_000, wide.Links.Count);
    }

    [Fact]
    public void An_address_that_no_browser_opens_is_none()
    {
        var page = AnnouncementPage.Read("<a href='javascript:alert(1)'>公告2026年第1号</a><a href='file:///etc/passwd'>公告2026年第2号</a>"u8.ToArray(), Address);
        Assert.All(page.Links, link => Assert.Null(link.Address));
        Assert.Equal(2, page.Links.Count);
    }
}
