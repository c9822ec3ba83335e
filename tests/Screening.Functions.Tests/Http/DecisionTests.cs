using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Functions.Tests.Contract;

namespace Screening.Functions.Tests.Http;

public sealed class DecisionTests
{
    private const string Confirm = """{"kind":"confirm"}""";
    private const string Override = """{"kind":"override","entry":"1C905.a.4","verdict":"noMatch","reason":"testReport","note":"CoA 4711: no Dy, Tb, Ho."}""";

    private static readonly (string, string) FourEyes = ("Screening:Decisions:FourEyes", "true");
    private static readonly (string, string) SignIn = ("WEBSITE_AUTH_ENABLED", "True");

    [Fact]
    public async Task A_decision_is_signed_dated_and_kept_with_what_had_been_found()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var made = await DecideAsync(scope, id, 1, Confirm);

        OpenApi.Fits("Decide", made, 201, "a confirmation");
        Assert.Equal(("li.wei", "Li Wei"), (made.Body.GetProperty("by").GetProperty("id").GetString(), made.Body.GetProperty("by").GetProperty("name").GetString()));
        Assert.Equal("2026-11-24T12:00:00Z", made.Body.GetProperty("at").GetString());
        Assert.Equal("listed", made.Body.GetProperty("finding").GetProperty("match").GetString());
        var list = await ListAsync(scope, id, 1);
        OpenApi.Fits("ListDecisions", list, 200, "one decision");
        Assert.Equal(made.Body.ToString(), list.Body.GetProperty("items")[0].ToString());
        var item = await ItemAsync(scope, id, 1);
        OpenApi.Fits("GetScreeningItem", item, 200, "a decided line");
        Assert.Equal("controlled", item.Body.GetProperty("decided").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_override_changes_what_is_decided_and_nothing_of_what_was_found()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var before = await ItemAsync(scope, id, 3);
        foreach (var entry in before.Body.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("entry").GetString()!).ToList())
        {
            Assert.Equal(201, (await DecideAsync(scope, id, 3, Override.Replace("1C905.a.4", entry, StringComparison.Ordinal))).Status);
        }

        var after = await ItemAsync(scope, id, 3);
        Assert.Equal(("review", "noMatch", "none"), (Verdict(after.Body), Verdict(after.Body.GetProperty("decided")), after.Body.GetProperty("decided").GetProperty("licence").GetString()));
        Assert.Equal(before.Body.GetProperty("findings").ToString(), after.Body.GetProperty("findings").ToString());
    }

    [Fact]
    public async Task A_line_without_findings_can_be_said_to_be_listed()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        await DecideAsync(scope, id, 2, """{"kind":"override","entry":"1C905.b","verdict":"controlled","reason":"missedItem","note":"The drums hold dysprosium oxide."}""");

        var item = await ItemAsync(scope, id, 2);
        Assert.Equal(("noMatch", "controlled", "required"), (Verdict(item.Body), Verdict(item.Body.GetProperty("decided")), item.Body.GetProperty("decided").GetProperty("licence").GetString()));
    }

    [Fact]
    public async Task An_ask_gives_the_questions_as_a_letter_in_both_languages()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var asked = await DecideAsync(scope, id, 3, """{"kind":"ask","entry":"1C905.a.4","note":"Our order 88121."}""");

        OpenApi.Fits("Decide", asked, 201, "an ask");
        var letter = asked.Body.GetProperty("letter");
        Assert.Contains("1. What is the mass fraction of dysprosium", letter.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("NdFeB magnets N42SH", letter.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("Our order 88121.", letter.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("1. 检测报告中镝（Dy）的质量分数", letter.GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ask_without_an_entry_asks_for_all_that_is_open_in_one_letter()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var letter = (await DecideAsync(scope, id, 3, """{"kind":"ask"}""")).Body.GetProperty("letter").GetProperty("en").GetString();

        Assert.All(["dysprosium (Dy)", "terbium (Tb)", "holmium (Ho)"], name => Assert.Contains(name, letter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "{", 400, "brokenJson", "no JSON")]
    [InlineData(1, "[]", 400, "badDecision", "no object")]
    [InlineData(1, "{}", 400, "badDecision", "no kind")]
    [InlineData(1, """{"kind":"approve"}""", 400, "badDecision", "a kind that is none")]
    [InlineData(1, """{"kind":"confirm","who":"me"}""", 400, "badDecision", "a member that is none: nobody signs for others")]
    [InlineData(1, """{"kind":"confirm","standingUntil":"soon"}""", 400, "badDecision", "a date that is none")]
    [InlineData(1, """{"kind":"confirm","verdict":"controlled"}""", 422, "notForThisKind", "a verdict for a confirmation")]
    [InlineData(1, """{"kind":"override","verdict":"noMatch","reason":"testReport"}""", 422, "missingMember", "no note")]
    [InlineData(1, """{"kind":"override","verdict":"noMatch","note":"so"}""", 422, "missingMember", "no reason")]
    [InlineData(1, """{"kind":"override","reason":"other","note":"so"}""", 422, "missingMember", "no verdict")]
    [InlineData(1, """{"kind":"override","verdict":"controlled","reason":"other","note":"so"}""", 422, "nothingToOverride", "the finding says so already")]
    [InlineData(1, """{"kind":"confirm","entry":"1C902.b"}""", 422, "noSuchFinding", "an entry that was not found")]
    [InlineData(1, """{"kind":"ask"}""", 422, "nothingToAsk", "no open question")]
    [InlineData(1, """{"kind":"confirm","standingUntil":"2026-11-23"}""", 422, "badStandingDate", "a date that is over")]
    [InlineData(1, """{"kind":"confirm","standingUntil":"2036-11-23"}""", 422, "badStandingDate", "a date too far")]
    [InlineData(1, """{"kind":"second","decision":"aaaaaaaaaaaaaaaaaaaaaaaaaa"}""", 404, "unknownDecision", "a decision that is none")]
    [InlineData(1, """{"kind":"withdraw","decision":"aaaaaaaaaaaaaaaaaaaaaaaaaa","note":"so"}""", 404, "unknownDecision", "a decision that is none")]
    [InlineData(1, """{"kind":"second"}""", 422, "missingMember", "no decision")]
    [InlineData(2, """{"kind":"override","verdict":"noMatch","reason":"other","note":"so"}""", 422, "entryNeeded", "nothing to override")]
    [InlineData(9, Confirm, 404, "unknownLine", "no such line")]
    public async Task A_decision_that_makes_no_sense_is_refused_with_a_code(int line, string body, int status, string code, string why)
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var answer = await DecideAsync(scope, id, line, body);

        Assert.True((answer.Status, answer.Code) == (status, code), $"{why}: {answer.Status} {answer.Body}");
        OpenApi.Fits("Decide", answer, status, why);
    }

    [Fact]
    public async Task With_four_eyes_a_decision_waits_for_a_second_person()
    {
        using var scope = new FunctionScope(null, FourEyes, SignIn);
        var id = await ScreenAsync(scope);
        var made = await DecideAsync(scope, id, 1, Confirm, "alice");
        Assert.Equal("pending", made.Body.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, (await ItemAsync(scope, id, 1)).Body.GetProperty("decided").ValueKind);

        var second = $$"""{"kind":"second","decision":"{{made.Body.GetProperty("id").GetString()}}"}""";
        var own = await DecideAsync(scope, id, 1, second, "alice");
        Assert.Equal((409, "sameSigner"), (own.Status, own.Code));
        Assert.Equal(201, (await DecideAsync(scope, id, 1, second, "bob")).Status);
        Assert.Equal("alreadySeconded", (await DecideAsync(scope, id, 1, second, "carol")).Code);

        var first = (await ListAsync(scope, id, 1)).Body.GetProperty("items")[0];
        Assert.Equal(("inEffect", "aad/bob"), (first.GetProperty("state").GetString(), first.GetProperty("secondedBy").GetProperty("id").GetString()));
        Assert.Equal("controlled", Verdict((await ItemAsync(scope, id, 1)).Body.GetProperty("decided")));
    }

    [Fact]
    public async Task A_later_decision_takes_the_place_of_an_earlier_one_and_a_withdrawn_one_no_longer_holds()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var first = await DecideAsync(scope, id, 1, Confirm);
        await DecideAsync(scope, id, 1, Override.Replace("1C905.a.4", "1C905.b", StringComparison.Ordinal));
        Assert.Equal(["superseded", "inEffect"], States(await ListAsync(scope, id, 1)));
        var last = (await ListAsync(scope, id, 1)).Body.GetProperty("items")[1].GetProperty("id").GetString();

        await DecideAsync(scope, id, 1, $$"""{"kind":"withdraw","decision":"{{last}}","note":"The report was another batch's."}""");
        Assert.Equal(["inEffect", "withdrawn", "inEffect"], States(await ListAsync(scope, id, 1)));
        Assert.Equal("controlled", Verdict((await ItemAsync(scope, id, 1)).Body.GetProperty("decided")));
        Assert.NotEqual(first.Body.GetProperty("id").GetString(), last);
    }

    [Fact]
    public async Task A_repeated_request_is_recorded_once_and_its_key_is_for_no_other()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var first = await DecideAsync(scope, id, 1, Confirm, key: "k-1");
        scope.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await DecideAsync(scope, id, 1, Confirm, key: "k-1");
        var other = await DecideAsync(scope, id, 1, """{"kind":"confirm","note":"other"}""", key: "k-1");

        Assert.Equal((201, first.Body.ToString()), (again.Status, again.Body.ToString()));
        Assert.Equal((422, "idempotencyKeyReused"), (other.Status, other.Code));
        Assert.Equal(1, (await ListAsync(scope, id, 1)).Body.GetProperty("items").GetArrayLength());
        Assert.Equal((400, "badIdempotencyKey"), ((await DecideAsync(scope, id, 1, Confirm, key: "two words")).Status, (await DecideAsync(scope, id, 1, Confirm, key: "two words")).Code));
    }

    [Fact]
    public async Task Nobody_decides_on_what_has_changed()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var tag = await TagAsync(scope, id, 1);
        Assert.Equal(201, (await DecideAsync(scope, id, 1, Confirm, ifMatch: tag)).Status);
        var late = await DecideAsync(scope, id, 1, Confirm, ifMatch: tag);

        OpenApi.Fits("Decide", late, 412, "an old tag");
        Assert.Equal("changedSince", late.Code);
        Assert.Equal(201, (await DecideAsync(scope, id, 1, Confirm, ifMatch: await TagAsync(scope, id, 1))).Status);
    }

    [Theory]
    [InlineData("", "", "nobody is signed in")]
    [InlineData("x", """{"claims":[{"typ":"idtyp","val":"app"}]}""", "a program is signed in")]
    public async Task Nobody_signs_for_nobody(string user, string principal, string why)
    {
        using var scope = new FunctionScope(null, SignIn);
        var id = await ScreenAsync(scope);
        var answer = await DecideAsync(scope, id, 1, Confirm, user, principal: principal);

        Assert.True((answer.Status, answer.Code) == (403, "identityRequired"), why);
        OpenApi.Fits("Decide", answer, 403, why);
    }

    [Fact]
    public async Task Headers_that_a_caller_could_have_made_up_sign_nothing()
    {
        using var scope = new FunctionScope(null, ("WEBSITE_SITE_NAME", "app"));
        var id = await ScreenAsync(scope);
        Assert.Equal("identityRequired", (await DecideAsync(scope, id, 1, Confirm, "alice")).Code);
    }

    private static string? Verdict(JsonElement element) => element.GetProperty("verdict").GetString();

    private static IEnumerable<string> States(FunctionAnswer list) => list.Body.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("state").GetString()!);

    private static Task<string> ScreenAsync(FunctionScope scope) =>
        Work.ScreenAsync(scope, "description,qty\nDysprosium oxide 99.9%,1\ncotton shirts,2\nNdFeB magnets N42SH,3\n");

    private static async Task<string> TagAsync(FunctionScope scope, string id, int line)
    {
        var request = scope.Request();
        request.Method = "GET";
        await (await scope.Create<DecisionFunctions>().ListAsync(request, id, $"{line}", default)).ExecuteAsync(request.HttpContext);
        return request.HttpContext.Response.Headers.ETag.ToString();
    }

    private static async Task<FunctionAnswer> ListAsync(FunctionScope scope, string id, int line)
    {
        var request = scope.Request();
        return await FunctionScope.ExecuteAsync(request, await scope.Create<DecisionFunctions>().ListAsync(request, id, $"{line}", default));
    }

    private static async Task<FunctionAnswer> ItemAsync(FunctionScope scope, string id, int line)
    {
        var request = scope.Request();
        return await FunctionScope.ExecuteAsync(request, await scope.Create<ItemFunctions>().GetAsync(request, id, $"{line}", default));
    }

    private static async Task<FunctionAnswer> DecideAsync(
        FunctionScope scope, string id, int line, string body, string? user = null, string? key = null, string? ifMatch = null, string principal = "")
    {
        HttpRequest request = scope.Request(body);
        request.Headers.IfMatch = ifMatch;
        if (key is not null)
        {
            request.Headers["Idempotency-Key"] = key;
        }

        if (user is not null)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = user;
            request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"] = $"{user}@example.com";
            request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));
        }

        return await FunctionScope.ExecuteAsync(request, await scope.Create<DecisionFunctions>().DecideAsync(request, id, $"{line}", default));
    }
}
