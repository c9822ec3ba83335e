using System.Text.Json;
using Screening.Core.Lists;
using Screening.Functions.Tests.Contract;

namespace Screening.Functions.Tests.Http;

public sealed class StandingDecisionTests
{
    private const string Overridden = """{"kind":"override","entry":"1C905.b","verdict":"noMatch","reason":"otherMeaning","note":"A brand of paint.","standingUntil":"2026-12-31"}""";

    [Fact]
    public async Task It_bears_on_later_screenings_of_the_same_item_whatever_its_case_and_blanks()
    {
        using var scope = new FunctionScope();
        await DecideAsync(scope, await Work.ScreenAsync(scope, "description\nDysprosium oxide\n"), Overridden);
        scope.Clock.Advance(TimeSpan.FromHours(1));
        var later = await Work.ScreenAsync(scope, "description\nDYSPROSIUM  oxide\nDysprosium oxide powder\n", "later.csv");

        var same = await Work.CallAsync(scope, r => scope.Create<ItemFunctions>().GetAsync(r, later, "1", default));
        OpenApi.Fits("GetScreeningItem", same, 200, "a standing decision");
        Assert.Equal(("controlled", "noMatch"), (Verdict(same.Body), Verdict(same.Body.GetProperty("decided"))));
        Assert.True(same.Body.GetProperty("standing")[0].GetProperty("applies").GetBoolean());
        var other = await Work.CallAsync(scope, r => scope.Create<ItemFunctions>().GetAsync(r, later, "2", default));
        Assert.False(other.Body.TryGetProperty("standing", out _));
    }

    [Fact]
    public async Task It_bears_on_checks()
    {
        using var scope = new FunctionScope();
        await DecideAsync(scope, await Work.ScreenAsync(scope, "description\nDysprosium oxide\n"), Overridden);
        var request = scope.Request("""[{"text":"dysprosium oxide","own":1},{"text":"dysprosium oxide","asOf":"2027-02-01"},{"text":"cotton"}]""");
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));

        OpenApi.Fits("Check", answer, 200, "standing decisions");
        Assert.Equal("noMatch", Verdict(answer.Body[0].GetProperty("decided")));
        Assert.Equal(JsonValueKind.Null, answer.Body[1].GetProperty("decided").ValueKind);
        Assert.Equal("It stood until 2026-12-31.", answer.Body[1].GetProperty("standing")[0].GetProperty("lapse").GetString());
        Assert.False(answer.Body[2].TryGetProperty("decided", out _));
    }

    [Fact]
    public async Task It_does_not_bear_on_what_was_screened_before()
    {
        using var scope = new FunctionScope();
        var before = await Work.ScreenAsync(scope, "description\nDysprosium oxide\n", "before.csv");
        scope.Clock.Advance(TimeSpan.FromHours(1));
        await DecideAsync(scope, await Work.ScreenAsync(scope, "description\nDysprosium oxide\n"), Overridden);

        var item = await Work.CallAsync(scope, r => scope.Create<ItemFunctions>().GetAsync(r, before, "1", default));
        Assert.False(item.Body.TryGetProperty("standing", out _));
    }

    [Fact]
    public async Task It_falls_away_when_what_the_entry_says_has_changed_and_says_so()
    {
        using var scope = new FunctionScope();
        await DecideAsync(scope, await Work.ScreenAsync(scope, "description\nDysprosium oxide\n"), Overridden);
        var decision = Assert.Single(await scope.Get<Pipeline.Decisions.IDecisionStore>().ListAsync(await IdOfAsync(scope), 1, 1, default));
        var standing = await CheckOnAsync(decision, Changed(ShippedEdition.Load()));

        Assert.False(standing.GetProperty("applies").GetBoolean());
        Assert.Equal("What the list says of 1C905.b has changed since.", standing.GetProperty("lapse").GetString());
        Assert.True((await CheckOnAsync(decision, Renamed(ShippedEdition.Load()))).GetProperty("applies").GetBoolean());
    }

    [Fact]
    public async Task It_falls_away_when_it_is_withdrawn()
    {
        using var scope = new FunctionScope();
        var id = await Work.ScreenAsync(scope, "description\nDysprosium oxide\n");
        var made = await DecideAsync(scope, id, Overridden);
        await DecideAsync(scope, id, $$"""{"kind":"withdraw","decision":"{{made.Body.GetProperty("id").GetString()}}","note":"No."}""");
        var request = scope.Request("""{"text":"dysprosium oxide"}""");
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));

        Assert.False(answer.Body.TryGetProperty("standing", out _));
    }

    // The decision, kept where another edition is in use.
    private static async Task<JsonElement> CheckOnAsync(Pipeline.Decisions.Decision decision, Edition edition)
    {
        using var scope = new FunctionScope(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, new Pipeline.Lists.EditionSource(edition)));
        await scope.Get<Pipeline.Decisions.IDecisionStore>().AddAsync(decision, default);
        var request = scope.Request("""{"text":"dysprosium oxide"}""");
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));
        return answer.Body.GetProperty("standing")[0].Clone();
    }

    private static Edition Changed(Edition edition) => With(edition, entry => entry with { OfficialTextZh = "氧化镝。" }, "c");

    private static Edition Renamed(Edition edition) => With(edition, entry => entry with { Title = new BilingualText("New title", "新标题") }, "d");

    private static Edition With(Edition edition, Func<Entry, Entry> change, string digit)
    {
        var code = EntryCode.Parse("1C905.b");
        var measures = edition.Measures.Select(m => m with { Entries = [.. m.Entries.Select(e => e.Code == code ? change(e) : e)] }).ToList();
        var entries = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(measures.SelectMany(m => m.Entries), e => e.Code);
        return edition with { Id = "2026-12-01", Hash = string.Concat(Enumerable.Repeat(digit, 64)), Measures = measures, Entries = entries };
    }

    private static async Task<string> IdOfAsync(FunctionScope scope)
    {
        var list = await Work.CallAsync(scope, r => scope.Create<ScreeningFunctions>().ListAsync(r, default));
        return list.Body.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static string? Verdict(JsonElement element) => element.GetProperty("verdict").GetString();

    private static async Task<FunctionAnswer> DecideAsync(FunctionScope scope, string id, string body)
    {
        var request = scope.Request(body);
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<DecisionFunctions>().DecideAsync(request, id, "1", default));
        Assert.Equal(201, answer.Status);
        return answer;
    }
}
