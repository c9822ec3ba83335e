using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Tests.Storage;
using Screening.Pipeline.Watching;
using Screening.Testing;
using Screening.Testing.Rescreening;

namespace Screening.Pipeline.Tests.Watching;

/// <summary>The watch on a real server, whose page changes, moves and vanishes.</summary>
public sealed class AnnouncementWatchTests : IDisposable
{
    private readonly EmbeddedStoreFixture store = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 6, 20, 0, TimeSpan.Zero));
    private readonly List<string> asked = [];
    private Func<HttpContext, Task> answer = _ => Task.CompletedTask;

    static AnnouncementWatchTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Reports_what_the_list_does_not_hold_once()
    {
        await using var server = await ServerAsync();
        answer = Page("商务部公告2025年第61号", "商务部公告2026年第12号 关于稀土", "商务部公告2025年第18号");
        var first = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Equal("2026-12", Assert.Single(first.New).Key);
        Assert.Equal("商务部公告2026年第12号 关于稀土", first.Announcements[0].Title);
        clock.Advance(TimeSpan.FromHours(6));
        Assert.Empty((await Watch(server).HandleAsync(CancellationToken.None)).New);

        answer = Page("商务部公告2026年第13号", "商务部公告2026年第12号 关于稀土");
        clock.Advance(TimeSpan.FromHours(6));
        var second = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Equal("2026-13", Assert.Single(second.New).Key);
        Assert.Equal(["2026-13", "2026-12"], second.Announcements.Select(a => a.Key));
        Assert.Equal(second.Announcements, (await Watch(server).FindAsync(CancellationToken.None))!.Announcements);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_that_vanished_repeals_nothing(int status)
    {
        await using var server = await ServerAsync();
        answer = Page("商务部公告2026年第12号");
        await Watch(server).HandleAsync(CancellationToken.None);
        answer = context => Task.FromResult(context.Response.StatusCode = status);
        clock.Advance(TimeSpan.FromHours(6));
        var report = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Equal("pageGone", report.Pages[0].Problem!.Code);
        Assert.Contains("repeals nothing", report.Pages[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("2026-12", Assert.Single(report.Announcements).Key);
        Assert.Equal(1, report.Pages[0].Announcements);

        answer = Page("商务部公告2026年第12号", "商务部公告2026年第14号");
        clock.Advance(TimeSpan.FromHours(6));
        var back = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Null(back.Pages[0].Problem);
        Assert.Equal("2026-14", Assert.Single(back.New).Key);
    }

    [Theory]
    [InlineData("500", "pageUnreadable", "answers 500")]
    [InlineData("302", "pageUnreadable", "redirects to another host")]
    [InlineData("cut", "pageUnreadable", "does not answer")]
    [InlineData("maintenance", "noAnnouncements", "holds no link")]
    [InlineData("login", "noAnnouncements", "names no announcement")]
    [InlineData("endless", "pageUnreadable", "sends more than 8388608 bytes")]
    public async Task What_is_no_index_is_a_problem_and_keeps_what_is_known(string how, string code, string says)
    {
        await using var server = await ServerAsync();
        answer = Page("商务部公告2026年第12号");
        await Watch(server).HandleAsync(CancellationToken.None);
        answer = how switch
        {
            "maintenance" => context => context.Response.WriteAsync("<html>系统维护中</html>"),
            "login" => context => context.Response.WriteAsync("<a href='/login'>登录</a>"),
            "endless" => EndlessAsync,
            "cut" => CutAsync,
            "302" => context =>
            {
                context.Response.Redirect("http://localhost:1/elsewhere");
                return Task.CompletedTask;
            },
            _ => context => Task.FromResult(context.Response.StatusCode = int.Parse(how, System.Globalization.CultureInfo.InvariantCulture)),
        };
        clock.Advance(TimeSpan.FromHours(6));
        var report = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Equal(code, report.Pages[0].Problem!.Code);
        Assert.Contains(says, report.Pages[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("2026-12", Assert.Single(report.Announcements).Key);
        Assert.DoesNotContain("/elsewhere", asked);
    }

    [Fact]
    public async Task A_page_that_turns_to_GBK_is_read_as_before()
    {
        await using var server = await ServerAsync();
        answer = Page("商务部公告2026年第12号");
        await Watch(server).HandleAsync(CancellationToken.None);
        answer = async context =>
        {
            context.Response.ContentType = "text/html; charset=GBK";
            await context.Response.Body.WriteAsync(Encoding.GetEncoding("gbk").GetBytes("<a href='a'>商务部公告2026年第12号</a><a href='b'>商务部公告2026年第15号</a>"));
        };
        clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal("2026-15", Assert.Single((await Watch(server).HandleAsync(CancellationToken.None)).New).Key);
    }

    [Fact]
    public async Task A_page_that_is_what_it_was_is_not_sent_again()
    {
        await using var server = await ServerAsync();
        var unchanged = 0;
        answer = async context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                unchanged++;
                context.Response.StatusCode = 304;
                return;
            }

            await Page("商务部公告2026年第12号")(context);
        };
        await Watch(server).HandleAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(6));
        var report = await Watch(server).HandleAsync(CancellationToken.None);
        Assert.Equal((1, clock.GetUtcNow(), 1), (unchanged, report.Pages[0].LookedAt, report.Pages[0].Announcements));
        Assert.Null(report.Pages[0].Problem);
    }

    [Fact]
    public void Addresses_that_are_none_are_named() =>
        Assert.Equal(2, new WatchOptions { Pages = ["https://example.org/", "index.html", "file:///etc/passwd"] }.Violations(new OutboundOptions()).Count);

    public void Dispose() => store.Dispose();

    private static Func<HttpContext, Task> Page(params string[] titles) => context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<ul>{string.Concat(titles.Select((title, i) => $"<li><a href='art_{i}.html'>{title}</a></li>"))}</ul>");
    };

    private static async Task EndlessAsync(HttpContext context)
    {
        var part = Encoding.UTF8.GetBytes(new string('a', 1 << 20));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }

    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = 1_000;
        await context.Response.Body.WriteAsync("<a href="u8.ToArray());
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private Task<LoopbackServer> ServerAsync() => LoopbackServer.StartAsync(context =>
    {
        asked.Add(context.Request.Path);
        return answer(context);
    });

    private AnnouncementWatch Watch(LoopbackServer server)
    {
        var http = new OutboundHttp(new OutboundOptions { AllowLoopback = true }, TimeProvider.System);
        return new AnnouncementWatch(
            new WatchOptions { Pages = [new Uri(server.Address, "/zwgk/index.html").ToString()] }, new HttpPageFetcher(http), store.Get<IArtifactStore>(), new KnownEngines(EditionsOfTests.Shipped), clock,
            NullLogger<AnnouncementWatch>.Instance);
    }
}
