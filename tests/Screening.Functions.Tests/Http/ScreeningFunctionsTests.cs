using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Tests.Http;

public sealed class ScreeningFunctionsTests
{
    [Theory]
    [InlineData("?pageSize=0", "badPageSize")]
    [InlineData("?pageSize=501", "badPageSize")]
    [InlineData("?pageSize=-1", "badPageSize")]
    [InlineData("?pageSize=ten", "badPageSize")]
    [InlineData("?pageSize=99999999999999999999", "badPageSize")]
    [InlineData("?verdict=clear", "badVerdict")]
    [InlineData("?verdict=NoMatch", "badVerdict")]
    [InlineData("?state=finished", "badState")]
    [InlineData("?continuation=%00", "badContinuation")]
    public async Task Bad_queries_are_problems(string query, string code)
    {
        using var scope = new FunctionScope();
        var answer = await ListAsync(scope, query);

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Screenings_come_newest_first_and_page_by_page()
    {
        using var scope = new FunctionScope();
        foreach (var name in new[] { "a", "b", "c" })
        {
            var request = scope.Request("x,y\n", $"?name={name}.csv", "text/csv");
            await scope.Create<ScreeningFunctions>().UploadAsync(request, default);
            scope.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await ListAsync(scope, "?pageSize=2");
        var rest = await ListAsync(scope, "?pageSize=2&continuation=" + Uri.EscapeDataString(first.Body.GetProperty("continuation").GetString()!));

        Assert.Equal(["c.csv", "b.csv"], Names(first));
        Assert.Equal(["a.csv"], Names(rest));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.Body.GetProperty("continuation").ValueKind);
    }

    [Theory]
    [InlineData("?shipment=s1", "b.csv,a.csv")]
    [InlineData("?verdict=controlled", "a.csv")]
    [InlineData("?state=rejected", "b.csv")]
    [InlineData("?state=done&shipment=s2", "c.csv")]
    [InlineData("?state=failed", "")]
    public async Task Screenings_are_filtered_and_paged_without_loss(string query, string names)
    {
        using var scope = new FunctionScope();
        foreach (var (name, content) in new[] { ("s1/a", "description\nterbium metal\n"), ("s1/b", "\u0001\u0002\0\0"), ("s2/c", "description\ncotton\n") })
        {
            var request = scope.Request(content, $"?name={name}.csv", "text/csv");
            await scope.Create<ScreeningFunctions>().UploadAsync(request, default);
            scope.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Work.RunAsync(scope);
        var seen = new List<string>();
        for (string? next = ""; next is not null && seen.Count < 9;)
        {
            var page = await ListAsync(scope, $"{query}&pageSize=1{next}");
            seen.AddRange(Names(page).Select(n => n[3..]));
            next = page.Body.GetProperty("continuation").GetString() is { } token ? $"&continuation={token}" : null;
        }

        Assert.Equal(names, string.Join(',', seen));
    }

    [Theory]
    [InlineData("controlled", "1,4")]
    [InlineData("review", "3")]
    [InlineData("noMatch", "2")]
    public async Task Lines_are_filtered_by_verdict(string verdict, string lines)
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ScreeningFunctions>();
        var upload = scope.Request("description,qty\nDysprosium oxide 99.9%,1\ncotton shirts,2\nNdFeB magnets N42SH,3\nTerbium metal,4\n", "?name=a.csv", "text/csv");
        var accepted = await FunctionScope.ExecuteAsync(upload, await functions.UploadAsync(upload, default));
        await Work.RunAsync(scope);
        var request = scope.Request(query: $"?verdict={verdict}");
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<ItemFunctions>().ListAsync(request, accepted.Body.GetProperty("id").GetString()!, default));

        Assert.Equal(lines, string.Join(',', answer.Body.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("line").GetInt32())));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("../../x")]
    public async Task An_id_that_is_none_is_not_found(string id)
    {
        using var scope = new FunctionScope();
        var request = scope.Request();
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<ScreeningFunctions>().GetAsync(request, id, default));

        Assert.Equal((404, "unknownScreening"), (answer.Status, answer.Code));
    }

    private static async Task<FunctionAnswer> ListAsync(FunctionScope scope, string query)
    {
        HttpRequest request = scope.Request(query: query);
        return await FunctionScope.ExecuteAsync(request, await scope.Create<ScreeningFunctions>().ListAsync(request, default));
    }

    private static IEnumerable<string> Names(FunctionAnswer answer) =>
        answer.Body.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("name").GetString()!);
}
