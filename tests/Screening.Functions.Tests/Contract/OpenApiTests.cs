using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Testing.OpenApi;
using YamlDotNet.RepresentationModel;

namespace Screening.Functions.Tests.Contract;

/// <summary>Calls every operation of docs/openapi.yaml and holds what it answers against its schema.</summary>
public sealed class OpenApiTests
{
    private const string Unknown = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Fact]
    public void Every_reference_leads_somewhere() =>
        Assert.All(OpenApiDocument.Current.References(), reference => Assert.NotNull(OpenApiDocument.Current.Follow(reference)));

    [Fact]
    public void Every_schema_has_only_keywords_that_the_tests_understand()
    {
        var schema = new OpenApiSchema(OpenApiDocument.Current);
        using var nothing = System.Text.Json.JsonDocument.Parse("null");
        foreach (var content in OpenApiDocument.Current.Operations.SelectMany(o => o.Node.AllNodes.OfType<YamlMappingNode>()).Where(n => n.Children.ContainsKey("schema")))
        {
            schema.Violations(content["schema"], nothing.RootElement);
        }
    }

    [Theory]
    [InlineData("""{"text":"dysprosium oxide 99.9%","id":"a"}""", "one item, controlled")]
    [InlineData("""{"text":"NdFeB magnets N42SH","hs":"8505.11"}""", "one item with questions")]
    [InlineData("""[{"text":"cotton shirts"},{"cas":"1308-87-8"},{"text":"99-9-9","cas":"1308-87-9"}]""", "an array, one with an issue of its own")]
    public async Task Check_answers_as_documented(string body, string what)
    {
        using var scope = new FunctionScope();
        var request = scope.Request(body);
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));

        OpenApi.Fits("Check", answer, 200, what);
    }

    [Fact]
    public async Task A_screening_is_as_documented_from_the_upload_to_its_lines()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ScreeningFunctions>();
        var upload = scope.Request("description,qty\nDysprosium oxide,1\ncotton shirts,2\nNdFeB magnets N42SH,3\n", "?name=s1/a.csv", "text/csv");
        var accepted = await FunctionScope.ExecuteAsync(upload, await functions.UploadAsync(upload, default));
        OpenApi.Fits("UploadScreening", accepted, 202, "an upload");
        var id = accepted.Body.GetProperty("id").GetString()!;
        OpenApi.Fits("GetScreening", await CallAsync(scope, r => functions.GetAsync(r, id, default)), 200, "received");
        await Work.RunAsync(scope);

        var done = await CallAsync(scope, r => functions.GetAsync(r, id, default));
        OpenApi.Fits("GetScreening", done, 200, "done");
        Assert.Equal("done", done.Body.GetProperty("state").GetString());
        OpenApi.Fits("RetryScreening", await CallAsync(scope, r => functions.RetryAsync(r, id, default)), 409, "nothing to retry");
        OpenApi.Fits("RetryScreening", await CallAsync(scope, r => functions.RetryAsync(r, id, default), "?llm=true"), 409, "no model is set");
        OpenApi.Fits("RetryScreening", await CallAsync(scope, r => functions.RetryAsync(r, id, default), "?llm=perhaps"), 400, "no flag");
        OpenApi.Fits("RetryScreening", await CallAsync(scope, r => functions.RetryAsync(r, Unknown, default)), 404, "an unknown id");
        OpenApi.Fits("ListScreenings", await CallAsync(scope, r => functions.ListAsync(r, default)), 200, "a list");
        var items = await CallAsync(scope, r => scope.Create<ItemFunctions>().ListAsync(r, id, default));
        OpenApi.Fits("ListScreeningItems", items, 200, "its lines");
        Assert.Equal(3, items.Body.GetProperty("items").GetArrayLength());
        OpenApi.Fits("GetScreeningItem", await CallAsync(scope, r => scope.Create<ItemFunctions>().GetAsync(r, id, "3", default)), 200, "one line");
    }

    [Fact]
    public async Task The_lists_are_as_documented()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ListFunctions>();
        OpenApi.Fits("GetLists", await CallAsync(scope, r => functions.GetListsAsync(r, default)), 200, "today");
        OpenApi.Fits("GetLists", await CallAsync(scope, r => functions.GetListsAsync(r, default), "?asOf=2020-01-01"), 200, "long ago");
        foreach (var code in Screening.Core.Lists.ShippedEdition.Load().Entries.Keys)
        {
            OpenApi.Fits("GetEntry", await CallAsync(scope, r => functions.GetEntryAsync(r, code.Value, default)), 200, code.Value);
        }
    }

    [Fact]
    public async Task A_rescreening_is_as_documented_from_its_request_to_its_report()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<RescreeningFunctions>();
        var upload = scope.Request("description\nDysprosium oxide\ncotton shirts\n", "?name=s1/a.csv", "text/csv");
        var screenings = scope.Create<ScreeningFunctions>();
        var accepted = await FunctionScope.ExecuteAsync(upload, await screenings.UploadAsync(upload, default));
        await Work.RunAsync(scope);
        var started = scope.Request("{\"preview\":true,\"since\":\"2026-01-01\"}");
        var begun = await FunctionScope.ExecuteAsync(started, await functions.StartAsync(started, default));
        OpenApi.Fits("StartRescreening", begun, 202, "a preview");
        var id = begun.Body.GetProperty("id").GetString()!;
        Assert.Equal($"/api/rescreenings/{id}", begun.Location);
        OpenApi.Fits("GetRescreening", await CallAsync(scope, r => functions.GetAsync(r, id, default)), 200, "running");
        await functions.RescreenAsync($"{{\"rescreening\":\"{id}\"}}", default);
        var done = await CallAsync(scope, r => functions.GetAsync(r, id, default));
        OpenApi.Fits("GetRescreening", done, 200, "done");
        Assert.Equal(("done", 1, 2), (done.Body.GetProperty("state").GetString(), done.Body.GetProperty("screenings").GetInt32(), done.Body.GetProperty("lines").GetInt32()));
        OpenApi.Fits("ListRescreenings", await CallAsync(scope, r => functions.ListAsync(r, default)), 200, "a list");
        OpenApi.Fits("GetEditionPreview", await CallAsync(scope, r => functions.GetPreviewAsync(r, done.Body.GetProperty("editionHash").GetString()![..12], default)), 200, "by the hash");
        OpenApi.Fits("GetEditionChanges", await CallAsync(scope, r => functions.GetChangesAsync(r, "none", default)), 404, "none yet");
        OpenApi.Fits("ListScreeningChanges", await CallAsync(scope, r => functions.ListChangesAsync(r, accepted.Body.GetProperty("id").GetString()!, default)), 200, "no change");
        foreach (var (body, status, what) in new[]
        {
            ("[]", 400, "no object"), ("{\"since\":\"soon\"}", 400, "no date"), ("{\"preview\":1}", 400, "no truth"), ("{\"sinc\":null}", 400, "a member that is none"), ("{\"edition\":\"2020+000000000000\"}", 422, "no edition"),
        })
        {
            var request = scope.Request(body);
            OpenApi.Fits("StartRescreening", await FunctionScope.ExecuteAsync(request, await functions.StartAsync(request, default)), status, what);
        }
    }

    [Fact]
    public async Task What_is_watched_is_as_documented()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<WatchFunctions>();
        OpenApi.Fits("GetDueDates", await CallAsync(scope, r => functions.GetDueAsync(r, default)), 200, "the next days");
        var due = await CallAsync(scope, r => functions.GetDueAsync(r, default), "?asOf=2026-10-20&days=90");
        OpenApi.Fits("GetDueDates", due, 200, "an autumn");
        Assert.NotEqual(0, due.Body.GetProperty("dates").GetArrayLength());
        OpenApi.Fits("GetDueDates", await CallAsync(scope, r => functions.GetDueAsync(r, default), "?days=-1"), 400, "no days");
        OpenApi.Fits("GetAnnouncements", await CallAsync(scope, r => functions.GetAnnouncementsAsync(r, default)), 404, "before the first look");
        await functions.WatchAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
        await functions.LookAheadAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
        OpenApi.Fits("GetAnnouncements", await CallAsync(scope, r => functions.GetAnnouncementsAsync(r, default)), 200, "no page is named");
    }

    [Fact]
    public async Task Health_is_as_documented_with_and_without_a_store()
    {
        using var scope = new FunctionScope();
        OpenApi.Fits("Health", await CallAsync(scope, r => scope.Create<HealthFunctions>().HealthAsync(r, default)), 200, "before the first list check");
        await scope.Create<ListFunctions>().CheckListsAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
        var healthy = await CallAsync(scope, r => scope.Create<HealthFunctions>().HealthAsync(r, default));
        OpenApi.Fits("Health", healthy, 200, "after it");
        Assert.Equal("2026-11-24T12:00:00Z", healthy.Body.GetProperty("lastListCheck").GetProperty("at").GetString());

        using var broken = new FunctionScope(services => services.AddSingleton(BrokenBackend()));
        var answer = await CallAsync(broken, r => broken.Create<HealthFunctions>().HealthAsync(r, default));
        OpenApi.Fits("Health", answer, 503, "a store that is down");
        Assert.Equal("The disk is full. Make room.", answer.Body.GetProperty("storeProblem").GetString());
    }

    [Fact]
    public async Task Errors_are_as_documented()
    {
        using var scope = new FunctionScope();
        var functions = scope.Create<ScreeningFunctions>();
        OpenApi.Fits("GetScreening", await CallAsync(scope, r => functions.GetAsync(r, Unknown, default)), 404, "an unknown id");
        OpenApi.Fits("ListScreeningItems", await CallAsync(scope, r => scope.Create<ItemFunctions>().ListAsync(r, Unknown, default)), 404, "lines of an unknown id");
        OpenApi.Fits("ListScreenings", await CallAsync(scope, r => functions.ListAsync(r, default), "?continuation=nonsense"), 400, "a continuation that is none");
        OpenApi.Fits("UploadScreening", await CallAsync(scope, r => functions.UploadAsync(r, default)), 400, "an upload without a name");
        OpenApi.Fits("Check", await CallAsync(scope, r => scope.Create<CheckFunctions>().CheckAsync(r, default)), 400, "an empty body");
    }

    [Fact]
    public async Task A_store_that_fails_is_as_documented_and_a_fault_says_nothing_of_its_inside()
    {
        var ledger = new Mock<IResultStore>();
        ledger.Setup(store => store.FindSummaryAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("disk"));
        using var scope = new FunctionScope(services => services.AddSingleton(ledger.Object).AddSingleton(BrokenBackend()));
        var answer = await CallAsync(scope, r => scope.Create<ScreeningFunctions>().GetAsync(r, Unknown, default));
        OpenApi.Fits("GetScreening", answer, 503, "a store that is down");
        Assert.Equal("storeFull", answer.Code);

        ledger.Setup(store => store.FindSummaryAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidCastException("inside"));
        var fault = await CallAsync(scope, r => scope.Create<ScreeningFunctions>().GetAsync(r, Unknown, default));
        OpenApi.Fits("GetScreening", fault, 500, "a fault");
        Assert.DoesNotContain("inside", fault.Body.ToString(), StringComparison.Ordinal);
    }

    private static IStorageBackend BrokenBackend()
    {
        var backend = new Mock<IStorageBackend>();
        backend.Setup(b => b.Kind).Returns("embedded");
        backend.Setup(b => b.ProbeAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("disk"));
        backend.Setup(b => b.Explain(It.IsAny<IOException>())).Returns(new StorageFailure(true, "storeFull", "The disk is full.", "Make room."));
        return backend.Object;
    }

    private static Task<FunctionAnswer> CallAsync(FunctionScope scope, Func<HttpRequest, Task<IResult>> call, string query = "") => Work.CallAsync(scope, call, query);
}
