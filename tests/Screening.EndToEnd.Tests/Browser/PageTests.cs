using Microsoft.Playwright;
using Screening.Testing;
using static Microsoft.Playwright.Assertions;

namespace Screening.EndToEnd.Tests.Browser;

/// <summary>The page in a real browser, Debian's Chromium, on the real host.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly List<string> complaints = [];
    private LocalHostProcess? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        host = await LocalHostProcess.StartAsync(folder.PathOf("data"), null, null, "--Screening:FunctionKey", "sesame");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumPath(), Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await host!.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Goods_are_checked_and_the_evidence_is_marked_in_both_languages()
    {
        var page = await OpenAsync();
        await page.GetByLabel("Goods text").FillAsync("Dysprosium oxide Dy2O3 99.9 %\ncotton shirts\nNdFeB magnets N42SH");
        await page.GetByLabel("Date of shipment").FillAsync("2026-11-24");
        await SignOnAsync(page);
        await Expect(page.Locator("#summary")).ToHaveTextAsync("1 controlled, 1 review, 1 no listed item found");

        await Expect(page.Locator(".item.controlled mark").First).ToHaveTextAsync("Dysprosium");
        await Expect(page.Locator(".item.controlled .head")).ToContainTextAsync("licence required");
        await Expect(page.Locator(".item.review")).ToContainTextAsync("What is the mass fraction of dysprosium");
        await Expect(page.Locator(".item.noMatch .verdict")).ToHaveTextAsync("No listed item found");
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("#summary")).ToHaveTextAsync("管制 1 项，待判定 1 项，未发现 1 项");
        await Expect(page.Locator(".item.controlled .verdict")).ToHaveTextAsync("属于管制物项");
        await Expect(page.Locator(".item.review")).ToContainTextAsync("检测报告中镝（Dy）的质量分数是多少");
        Assert.Equal("zh", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_manifest_is_uploaded_screened_and_shown_line_by_line()
    {
        var manifest = folder.PathOf("manifest.csv");
        await File.WriteAllTextAsync(manifest, "description,qty\n" + string.Concat(Enumerable.Range(1, 120).Select(i => i == 7 ? "Terbium metal,7\n" : $"cotton shirts,{i}\n")));
        var page = await OpenAsync();
        await page.GetByLabel("Goods text").FillAsync("cotton");
        await SignOnAsync(page);
        await page.Locator("#file").SetInputFilesAsync(manifest);
        await Expect(page.Locator("#summary")).ToHaveTextAsync("1 controlled, 0 review, 119 no listed item found", new() { Timeout = 60_000 });

        await Expect(page.Locator(".item")).ToHaveCountAsync(100);
        await Expect(page.Locator(".item.controlled .place")).ToHaveTextAsync("row 8");
        await page.GetByRole(AriaRole.Button, new() { Name = "More lines" }).ClickAsync();
        await Expect(page.Locator(".item")).ToHaveCountAsync(120);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_looks_like_markup_is_shown_as_text()
    {
        const string Hostile = "<img src=x onerror=\"document.title='taken'\"> dysprosium oxide <script>document.title='taken'</script>";
        var page = await OpenAsync();
        await page.GetByLabel("Goods text").FillAsync(Hostile);
        await SignOnAsync(page);

        await Expect(page.Locator(".goods")).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await page.Locator("#results img, #results script").CountAsync());
        await Expect(page).ToHaveTitleAsync("Screening");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_goes_wrong_is_said_on_the_page()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.Locator("#message")).ToHaveTextAsync("Write or paste the goods text first.");
        var noise = folder.PathOf("noise.bin");
        await File.WriteAllBytesAsync(noise, [1, 2, 0, 0, 7]);
        await page.GetByLabel("Goods text").FillAsync("cotton");
        await SignOnAsync(page);
        await page.Locator("#file").SetInputFilesAsync(noise);
        await Expect(page.Locator("#message.bad")).ToContainTextAsync("The file could not be read", new() { Timeout = 60_000 });
    }

    // The first check is refused for want of a key, which the page then asks for.
    private static async Task SignOnAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.Locator("#message.bad")).ToHaveTextAsync("The server asks for a function key.");
        await page.GetByLabel("Function key").FillAsync("sesame");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.Locator("#summary")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions { Locale = "en-GB" });
        page.PageError += (_, error) => complaints.Add(error);

        // A refused call is the test's own doing; what the content policy stops is not.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("401", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync($"http://127.0.0.1:{host!.Port}/");
        return page;
    }

    private static string ChromiumPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "google-chrome") })
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed; run ./test.sh, or apt-get install chromium.");
}
