using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Tests.Http;

public sealed class ListAndItemTests
{
    private const string Manifest =
        "description,qty\nDysprosium oxide 99.9%,1\ncotton shirts,2\nNdFeB magnets N42SH,3\nTerbium metal,4\nHolmium oxide,5\nwireless headphones with NdFeB magnets,6\n";

    [Theory]
    [InlineData("?entry=1C905", "1,3,6", "a group holds its leaves, whatever the verdict")]
    [InlineData("?entry=1C905.b", "1", "a leaf")]
    [InlineData("?entry=1C90", "", "a beginning of a code is no group")]
    [InlineData("?status=uncertain", "3,5,6", "an entry that is uncertain on the date; a grade may hold holmium too")]
    [InlineData("?entry=1C905&status=uncertain", "", "entry and status are of one finding")]
    [InlineData("?verdict=controlled&status=inForce", "1,4", "with a verdict, from the rows")]
    public async Task Lines_are_filtered_by_entry_and_status(string query, string lines, string why)
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var answer = await CallAsync(scope, query, r => scope.Create<ItemFunctions>().ListAsync(r, id, default));

        Assert.True(lines == Lines(answer), $"{why}: {Lines(answer)}");
    }

    [Fact]
    public async Task A_filtered_list_pages_without_loss()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var query = $"?entry=1C905&pageSize=1{(continuation is null ? "" : $"&continuation={continuation}")}";
            var page = await CallAsync(scope, query, r => scope.Create<ItemFunctions>().ListAsync(r, id, default));
            seen.Add(Lines(page));
            continuation = page.Body.GetProperty("continuation").GetString();
        }
        while (continuation is not null && seen.Count < 10);
        Assert.Equal(["1", "3", "6"], seen);
    }

    [Fact]
    public async Task A_continuation_belongs_to_its_list_and_its_filters_and_can_not_be_changed()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var functions = scope.Create<ItemFunctions>();
        var first = await CallAsync(scope, "?verdict=controlled&pageSize=1", r => functions.ListAsync(r, id, default));
        var token = first.Body.GetProperty("continuation").GetString()!;

        Assert.Equal(200, (await CallAsync(scope, $"?verdict=controlled&pageSize=2&continuation={token}", r => functions.ListAsync(r, id, default))).Status);
        foreach (var (query, what) in new[]
        {
            ($"?verdict=review&continuation={token}", "another filter"),
            ($"?verdict=controlled&continuation={(token[0] == 'A' ? 'B' : 'A')}{token[1..]}", "a changed seal"),
            ($"?verdict=controlled&continuation={token[..^2]}", "a cut token"),
            ("?verdict=controlled&continuation=", "an empty one"),
        })
        {
            var refused = await CallAsync(scope, query, r => functions.ListAsync(r, id, default));
            Assert.True((refused.Status, refused.Code) == (400, "badContinuation"), what);
        }

        var list = await CallAsync(scope, $"?continuation={token}", r => scope.Create<ScreeningFunctions>().ListAsync(r, default));
        Assert.Equal((400, "badContinuation"), (list.Status, list.Code));
    }

    [Theory]
    [InlineData("?entry=1C905%20or", "badEntry")]
    [InlineData("?status=active", "badStatus")]
    public async Task A_filter_that_is_none_is_a_problem(string query, string code)
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var answer = await CallAsync(scope, query, r => scope.Create<ItemFunctions>().ListAsync(r, id, default));

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task One_line_is_found_by_its_number_whatever_its_verdict()
    {
        using var scope = new FunctionScope();
        var id = await ScreenAsync(scope);
        var functions = scope.Create<ItemFunctions>();
        for (var line = 1; line <= 6; line++)
        {
            var answer = await CallAsync(scope, "", r => functions.GetAsync(r, id, $"{line}", default));
            Assert.Equal((200, line), (answer.Status, answer.Body.GetProperty("line").GetInt32()));
        }

        foreach (var line in new[] { "0", "7", "-1", "2147483647", "99999999999", "one", "" })
        {
            Assert.Equal("unknownLine", (await CallAsync(scope, "", r => functions.GetAsync(r, id, line, default))).Code);
        }
    }

    [Fact]
    public async Task The_result_file_holds_every_line_and_there_is_none_before_the_end()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ScreeningFunctions>();
        var id = await UploadAsync(scope);
        var early = await CallAsync(scope, "", r => functions.GetResultFileAsync(r, id, default));
        Assert.Equal((409, "notDone"), (early.Status, early.Code));
        await Work.RunAsync(scope);
        var request = scope.Request();
        await (await functions.GetResultFileAsync(request, id, default)).ExecuteAsync(request.HttpContext);

        var response = request.HttpContext.Response;
        Assert.Equal("application/gzip", response.ContentType);
        Assert.Contains("a.csv.result.jsonl.gz", response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        response.Body.Position = 0;
        using var reader = new StreamReader(new GZipStream(response.Body, CompressionMode.Decompress));
        Assert.Equal(6, (await reader.ReadToEndAsync()).Trim().Split('\n').Length);
    }

    [Fact]
    public async Task The_lists_say_the_status_of_each_measure_on_the_date_and_why()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ListFunctions>();
        var before = Measure(await CallAsync(scope, "?asOf=2025-12-01", r => functions.GetListsAsync(r, default)), "2025-57");
        var today = Measure(await CallAsync(scope, "", r => functions.GetListsAsync(r, default)), "2025-57");

        Assert.Equal("suspended", before.GetProperty("status").GetProperty("kind").GetString());
        Assert.Equal("2026-11-24", today.GetProperty("status").GetProperty("asOf").GetString());
        Assert.NotEmpty(today.GetProperty("status").GetProperty("whyZh").GetString()!);
    }

    [Fact]
    public async Task An_entry_is_given_with_its_rule_in_both_languages()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ListFunctions>();
        var entry = await CallAsync(scope, "", r => functions.GetEntryAsync(r, "1C905.a.4", default));

        Assert.Equal("含镝的钕铁硼永磁材料", entry.Body.GetProperty("titleZh").GetString());
        Assert.Contains("dysprosium", entry.Body.GetProperty("rule").GetString(), StringComparison.Ordinal);
        Assert.Contains("镝", entry.Body.GetProperty("ruleZh").GetString(), StringComparison.Ordinal);
        Assert.Equal((404, "unknownEntry"), await CodeOfAsync("9Z999", ""));
        Assert.Equal((404, "unknownEntry"), await CodeOfAsync("<script>", ""));
        Assert.Equal((400, "badDate"), await CodeOfAsync("1C905.b", "?asOf=24.11.2026"));

        async Task<(int, string?)> CodeOfAsync(string code, string query)
        {
            var answer = await CallAsync(scope, query, r => functions.GetEntryAsync(r, code, default));
            return (answer.Status, answer.Code);
        }
    }

    private static JsonElement Measure(FunctionAnswer answer, string id) =>
        answer.Body.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("id").GetString() == id);

    private static string Lines(FunctionAnswer answer) =>
        string.Join(',', answer.Body.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("line").GetInt32()));

    private static Task<string> ScreenAsync(FunctionScope scope) => Work.ScreenAsync(scope, Manifest);

    private static async Task<string> UploadAsync(FunctionScope scope)
    {
        var upload = scope.Request(Manifest, "?name=ship/a.csv", "text/csv");
        var accepted = await FunctionScope.ExecuteAsync(upload, await scope.Create<ScreeningFunctions>().UploadAsync(upload, default));
        return accepted.Body.GetProperty("id").GetString()!;
    }

    private static Task<FunctionAnswer> CallAsync(FunctionScope scope, string query, Func<HttpRequest, Task<IResult>> call) => Work.CallAsync(scope, call, query);
}
