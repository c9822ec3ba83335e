using System.Net;
using System.Text;
using System.Text.Json;
using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

/// <summary>What the local host does as a program: its command line, its settings, its end.</summary>
public sealed class LocalHostProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("--prt", "7080", 2, "'--prt' is no option", "an option that is none")]
    [InlineData("--port", "abc", 1, "'abc' is no port", "a port that is none")]
    [InlineData("--ScreeningListCheckSchedule", "hourly", 1, "'hourly' (%ScreeningListCheckSchedule%) is no NCRONTAB expression", "a schedule that is none")]
    [InlineData("--Screening:Storage", "My Account", 1, "neither a connection string nor an account name", "a store that is none")]
    [InlineData("--Screening:Intake:MaxBytes", "0", 1, "MaxBytes must be more than 0", "a limit that is none")]
    public async Task A_wrong_start_is_one_sentence(string option, string value, int exit, string sentence, string why)
    {
        await using var host = LocalHostProcess.Launch(folder.PathOf("data"), null, FreePort.Take(), option, value);
        Assert.True(await host.WaitForExitAsync() == exit, why);

        Assert.Contains(sentence, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
        Assert.Single(host.Output.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_key_is_asked_for_when_one_is_set_and_health_stays_open()
    {
        await using var host = await LocalHostProcess.StartAsync(folder.PathOf("data"), null, null, "--Screening:FunctionKey", "sesame");
        Assert.Equal((HttpStatusCode.Unauthorized, "keyRequired"), await CodeAsync(host, new HttpRequestMessage(HttpMethod.Get, "api/screenings")));
        var wrong = new HttpRequestMessage(HttpMethod.Get, "api/screenings");
        wrong.Headers.Add("x-functions-key", "other");
        Assert.Equal((HttpStatusCode.Unauthorized, "keyRequired"), await CodeAsync(host, wrong));
        var right = new HttpRequestMessage(HttpMethod.Get, "api/screenings");
        right.Headers.Add("x-functions-key", "sesame");
        Assert.Equal((HttpStatusCode.OK, null), await CodeAsync(host, right));
        Assert.Equal((HttpStatusCode.OK, null), await CodeAsync(host, new HttpRequestMessage(HttpMethod.Get, "api/health")));
    }

    [Theory]
    [InlineData("Host", "rebound.example", "a name that was bound to this machine from outside")]
    [InlineData("Origin", "https://page.example", "a page of another site")]
    [InlineData("Sec-Fetch-Site", "cross-site", "a page of another site, as browsers say it")]
    public async Task Calls_that_a_foreign_web_page_could_make_are_refused(string header, string value, string why)
    {
        await using var host = await LocalHostProcess.StartAsync(folder.PathOf("data"));
        var request = new HttpRequestMessage(HttpMethod.Post, "api/check") { Content = new StringContent("{\"text\":\"a\"}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.True(await CodeAsync(host, request) == (HttpStatusCode.Forbidden, "foreignOrigin"), why);
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_the_work_loses_nothing()
    {
        const int lines = 12_000;
        var text = new StringBuilder("description,qty\n");
        for (var i = 1; i <= lines; i++)
        {
            text.Append(i % 1000 == 0 ? "Dysprosium oxide 99.9%," : "cotton shirts,").Append(i).Append('\n');
        }

        string id;
        await using (var host = await LocalHostProcess.StartAsync(folder.PathOf("data")))
        {
            using var content = new StringContent(text.ToString(), Encoding.UTF8, "text/csv");
            using var upload = await host.Client.PostAsync("api/screenings?name=ship/large.csv", content);
            id = upload.Headers.Location!.OriginalString.Split('/')[^1];
            await host.WaitForStateAsync(id, "queued", "running", "done");
            Assert.Equal(0, await host.StopAsync());
        }

        await using var next = await LocalHostProcess.StartAsync(folder.PathOf("data"));
        var summary = await next.WaitForStateAsync(id, "done");
        Assert.Equal(lines, summary.GetProperty("lines").GetInt32());
        Assert.Equal(lines / 1000, summary.GetProperty("controlled").GetInt32());
    }

    [Fact]
    public async Task A_list_check_runs_by_its_schedule_and_shows_in_health()
    {
        await using var host = await LocalHostProcess.StartAsync(folder.PathOf("data"), null, null, "--ScreeningListCheckSchedule", "* * * * * *");
        for (var i = 0; i < 300; i++)
        {
            using var health = JsonDocument.Parse(await host.Client.GetStringAsync("api/health"));
            if (health.RootElement.GetProperty("lastListCheck").ValueKind == JsonValueKind.Object)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"No list check ran: {host.Output}");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<(HttpStatusCode Status, string? Code)> CodeAsync(LocalHostProcess host, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await host.Client.SendAsync(request);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return (answer.StatusCode, body.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null);
        }
    }
}
