using Microsoft.Azure.Functions.Worker;
using Screening.Testing.Lists;

namespace Screening.Functions.Tests.Http;

/// <summary>The feeds' timer, and the calls about editions, on the trigger classes.</summary>
public sealed class EditionFunctionsTests : IAsyncLifetime
{
    private TestFeed feed = null!;
    private FunctionScope scope = null!;

    public async Task InitializeAsync()
    {
        feed = await TestFeed.StartAsync();
        scope = new FunctionScope(null, feed.Settings(("Screening:Lists:MaxAdded", "0")));
    }

    public async Task DisposeAsync()
    {
        scope.Dispose();
        await feed.DisposeAsync();
    }

    [Fact]
    public async Task The_timer_fetches_health_tells_and_a_person_approves_what_they_have_seen()
    {
        var manifest = feed.Publish(TestEdition.WithAddedEntry());
        await scope.Create<EditionFunctions>().RefreshAsync(new TimerInfo(), default);
        var name = $"2026-12-01+{manifest.Hash[..12]}";
        var health = await HealthAsync();
        Assert.Equal(("pending", name), (health.GetProperty("feeds")[0].GetProperty("outcome").GetString(), health.GetProperty("pending")[0].GetString()));

        var get = scope.Request();
        get.Method = "GET";
        var seen = await FunctionScope.ExecuteAsync(get, await scope.Create<EditionFunctions>().GetAsync(get, name, default));
        Assert.Equal("tooManyAdded", seen.Body.GetProperty("reasons")[0].GetProperty("code").GetString());
        Assert.Equal((428, "ifMatchNeeded"), await ApproveAsync(name, null));
        Assert.Equal((412, "changedSince"), await ApproveAsync(name, "\"of-another-day\""));
        Assert.Equal((200, null), await ApproveAsync(name, get.HttpContext.Response.Headers.ETag));

        var request = scope.Request("""{"text":"Tributyl phosphate CAS 126-73-8"}""");
        var check = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));
        Assert.Equal(("controlled", name), (check.Body.GetProperty("verdict").GetString(), check.Body.GetProperty("edition").GetString()));
        var lists = await Work.CallAsync(scope, r => scope.Create<ListFunctions>().GetListsAsync(r, default));
        Assert.Equal(("active", "Li Wei"), (
            lists.Body.GetProperty("editions")[0].GetProperty("state").GetString(), lists.Body.GetProperty("editions")[0].GetProperty("approval").GetProperty("by").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_feed_that_fails_shows_in_health_and_answers_go_on()
    {
        feed.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await scope.Create<EditionFunctions>().RefreshAsync(new TimerInfo(), default);
        var report = (await HealthAsync()).GetProperty("feeds")[0];

        Assert.Equal(("failed", "outboundStatus", 1), (report.GetProperty("outcome").GetString(), report.GetProperty("issue").GetProperty("code").GetString(), report.GetProperty("failures").GetInt32()));
        var request = scope.Request("""{"text":"dysprosium oxide"}""");
        Assert.Equal(200, (await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default))).Status);
    }

    private async Task<System.Text.Json.JsonElement> HealthAsync() =>
        (await Work.CallAsync(scope, r => scope.Create<HealthFunctions>().HealthAsync(r, default))).Body.GetProperty("lastRefresh");

    private async Task<(int Status, string? Code)> ApproveAsync(string name, string? tag)
    {
        var request = scope.Request("""{"approved":true}""");
        if (tag is not null)
        {
            request.Headers.IfMatch = tag;
        }

        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<EditionFunctions>().ApproveAsync(request, name, default));
        return (answer.Status, answer.Status == 200 ? null : answer.Code);
    }
}
