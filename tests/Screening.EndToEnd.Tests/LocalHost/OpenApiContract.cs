using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Screening.Testing;
using Screening.Testing.Lists;
using Screening.Testing.OpenApi;

namespace Screening.EndToEnd.Tests.LocalHost;

/// <summary>Calls every operation of docs/openapi.yaml on the real host, and holds every answer, errors too, against its schema.</summary>
public abstract class OpenApiContract : IAsyncLifetime
{
    private const string Manifest = "description,hs code,qty\nDysprosium oxide 99.9%,2846901500,25\ncotton shirts,6105100000,400\nNdFeB magnets N42SH,8505111000,1000\n";
    private const string Unknown = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    // What a sound store and a calm host never answer; Screening.Functions.Tests makes the store fail, CallLimitTests the host busy.
    private static readonly int[] Elsewhere = [429, 500, 503];

    private readonly TempFolder folder = new();
    private readonly HashSet<(string Operation, int Status)> seen = [];
    private LocalHostProcess? host;
    private TestFeed? feed;

    protected abstract string? Storage { get; }

    public async Task InitializeAsync()
    {
        feed = await TestFeed.StartAsync();
        host = await LocalHostProcess.StartAsync(
            folder.PathOf("data"), Storage, null,
            [
                "--Screening:User", "Li Wei", "--Screening:FunctionKey", "sesame", "--Screening:Intake:MaxBytes", "100000", "--Screening:Lists:LookEvery", "00:00:01",
                "--ScreeningListRefreshSchedule", "* * * * * *", .. feed.Settings().SelectMany(s => new[] { $"--{s.Name}", s.Value }),
            ]);
        host.Client.DefaultRequestHeaders.Add("x-functions-key", "sesame");
    }

    public async Task DisposeAsync()
    {
        await host!.DisposeAsync();
        await feed!.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_operation_answers_with_every_status_as_documented()
    {
        var id = await ChecksAndUploadsAsync();
        await ReadsAsync(id);
        await DecisionsAsync(id);
        await EditionsAsync();
        await ListsAndPageAsync();
        await RescreeningsAsync(id);
        foreach (var operation in OpenApiDocument.Current.Operations.Where(o => !o.Node.Children.ContainsKey("security")))
        {
            var path = operation.Path.Replace("{id}", Unknown, StringComparison.Ordinal).Replace("{line}", "1", StringComparison.Ordinal).Replace("{code}", "1C905", StringComparison.Ordinal).Replace("{edition}", Unknown, StringComparison.Ordinal);
            await CallAsync(operation.Id, 401, operation.Method, path, operation.Method == "GET" ? null : "{}", key: "wrong");
        }

        var told = OpenApiDocument.Current.Operations.SelectMany(o => o.Statuses.Select(status => (o.Id, status))).Where(o => !Elsewhere.Contains(o.status)).ToList();
        var unseen = told.Where(o => !seen.Contains((o.Id, o.status)) && !IsOfOtherStore(o.Id, o.status)).Order();
        Assert.Empty(unseen);
        Assert.NotEmpty(told);
    }

    // Where the store has an address of its own, it takes granted documents itself.
    private bool IsOfOtherStore(string operation, int status) => operation == "PutUpload" && status is 202 or 413 && Storage is not null;

    private async Task<string> ChecksAndUploadsAsync()
    {
        await CallAsync("Check", 200, "POST", "/api/check", """{"text":"dysprosium oxide","id":"a"}""");
        await CallAsync("Check", 200, "POST", "/api/check", """[{"text":"NdFeB magnets N42SH"},{"text":"cotton"}]""");
        await CallAsync("Check", 400, "POST", "/api/check", "{");
        await CallAsync("Check", 413, "POST", "/api/check", $$"""{"text":"{{new string('a', 5 << 20)}}"}""");
        await CallAsync("UploadScreening", 400, "POST", "/api/screenings?name=../a", Manifest);
        await CallAsync("UploadScreening", 202, "POST", "/api/screenings?name=ship/a.csv", Manifest, more: ("Idempotency-Key", "k-1"));
        await CallAsync("UploadScreening", 422, "POST", "/api/screenings?name=ship/b.csv", Manifest, more: ("Idempotency-Key", "k-1"));
        var noise = await CallAsync("UploadScreening", 202, "POST", "/api/screenings?name=ship/noise.bin", "\u0001\u0002\0\0\u0007");
        var rejected = noise.Body!.Value.GetProperty("id").GetString()!;
        await host!.WaitForStateAsync(rejected, "rejected");
        await CallAsync("GetResultFile", 409, "GET", $"/api/screenings/{rejected}/result");
        await CallAsync("GetAnnotatedFile", 409, "GET", $"/api/screenings/{rejected}/annotated");
        await CallAsync("GetScreeningItem", 409, "GET", $"/api/screenings/{rejected}/items/1");
        await CallAsync("GetDossier", 409, "GET", $"/api/screenings/{rejected}/items/1/dossier");
        await CallAsync("ListDecisions", 409, "GET", $"/api/screenings/{rejected}/items/1/decisions");
        await CallAsync("Decide", 409, "POST", $"/api/screenings/{rejected}/items/1/decisions", """{"kind":"confirm"}""");
        await CallAsync("UploadScreening", 413, "POST", "/api/screenings?name=ship/big.csv", new string('a', 200_000));
        await CallAsync("RetryScreening", 202, "POST", $"/api/screenings/{rejected}/retry");
        var grant = await CallAsync("GrantUpload", 201, "POST", "/api/uploads", """{"name":"ship/granted.csv"}""");
        await CallAsync("GrantUpload", 400, "POST", "/api/uploads", "{}");
        await CallAsync("GrantUpload", 413, "POST", "/api/uploads", $$"""{"name":"{{new string('a', 20 << 10)}}"}""");
        var id = await GrantedAsync(grant.Body!.Value);
        await CallAsync("PutUpload", 404, "PUT", "/api/uploads/none", Manifest);
        await host!.WaitForStateAsync(id, "done");
        return id;
    }

    // A granted document is screened on both stores: by the token here, by the store's own address there.
    private async Task<string> GrantedAsync(JsonElement grant)
    {
        var address = grant.GetProperty("url").GetString()!;
        if (Storage is null)
        {
            await CallAsync("PutUpload", 413, "PUT", address, new string('a', 200_000));
            return (await CallAsync("PutUpload", 202, "PUT", address, Manifest)).Body!.Value.GetProperty("id").GetString()!;
        }

        using var put = new HttpRequestMessage(HttpMethod.Put, new Uri(address)) { Content = new StringContent(Manifest, Encoding.UTF8) };
        foreach (var header in grant.GetProperty("headers").EnumerateObject())
        {
            put.Headers.Add(header.Name, header.Value.GetString());
        }

        using var client = new HttpClient();
        using var answer = await client.SendAsync(put);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        for (var i = 0; i < 600; i++)
        {
            var list = await CallAsync("ListScreenings", 200, "GET", "/api/screenings?shipment=ship");
            if (list.Body!.Value.GetProperty("items").EnumerateArray().FirstOrDefault(s => s.GetProperty("name").GetString() == "ship/granted.csv") is { ValueKind: JsonValueKind.Object } found)
            {
                return found.GetProperty("id").GetString()!;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The granted document was not screened: {host!.Output}");
    }

    private async Task ReadsAsync(string id)
    {
        await CallAsync("Health", 200, "GET", "/api/health", key: "");
        await CallAsync("ListScreenings", 200, "GET", "/api/screenings?pageSize=1");
        await CallAsync("ListScreenings", 400, "GET", "/api/screenings?continuation=x");
        await CallAsync("GetScreening", 200, "GET", $"/api/screenings/{id}");
        await CallAsync("RetryScreening", 400, "POST", $"/api/screenings/{id}/retry?llm=perhaps");
        await CallAsync("RetryScreening", 409, "POST", $"/api/screenings/{id}/retry");
        await CallAsync("RetryScreening", 400, "POST", $"/api/screenings/{id}/retry?llm=perhaps");
        await CallAsync("RetryScreening", 404, "POST", $"/api/screenings/{Unknown}/retry");
        await CallAsync("GetScreening", 404, "GET", $"/api/screenings/{Unknown}");
        await CallAsync("ListScreeningItems", 200, "GET", $"/api/screenings/{id}/items?entry=1C905");
        await CallAsync("ListScreeningItems", 400, "GET", $"/api/screenings/{id}/items?status=x");
        await CallAsync("ListScreeningItems", 404, "GET", $"/api/screenings/{Unknown}/items");
        foreach (var (operation, path) in new[]
        {
            ("GetScreeningItem", "items/1"), ("GetResultFile", "result"), ("GetAnnotatedFile", "annotated"), ("GetDossier", "items/3/dossier?format=docx"),
        })
        {
            var answer = await CallAsync(operation, 200, "GET", $"/api/screenings/{id}/{path}");
            await CallAsync(operation, 304, "GET", $"/api/screenings/{id}/{path}", more: ("If-None-Match", answer.Tag!));
            await CallAsync(operation, 404, "GET", $"/api/screenings/{Unknown}/{path}");
        }

        await CallAsync("GetDossier", 200, "GET", $"/api/screenings/{id}/items/1/dossier");
        await CallAsync("GetDossier", 400, "GET", $"/api/screenings/{id}/items/1/dossier?format=x");
    }

    private async Task DecisionsAsync(string id)
    {
        var path = $"/api/screenings/{id}/items/1/decisions";
        var before = await CallAsync("ListDecisions", 200, "GET", path);
        await CallAsync("ListDecisions", 304, "GET", path, more: ("If-None-Match", before.Tag!));
        await CallAsync("ListDecisions", 404, "GET", $"/api/screenings/{Unknown}/items/1/decisions");
        await CallAsync("Decide", 201, "POST", path, """{"kind":"confirm","standingUntil":null}""", more: ("If-Match", before.Tag!));
        await CallAsync("Decide", 412, "POST", path, """{"kind":"confirm"}""", more: ("If-Match", before.Tag!));
        await CallAsync("Decide", 400, "POST", path, "[]");
        await CallAsync("Decide", 404, "POST", $"/api/screenings/{id}/items/99/decisions", """{"kind":"confirm"}""");
        await CallAsync("Decide", 413, "POST", path, $$"""{"kind":"confirm","note":"{{new string('a', 70 << 10)}}"}""");
        await CallAsync("Decide", 422, "POST", path, """{"kind":"ask"}""");
        await CallAsync("Decide", 201, "POST", $"/api/screenings/{id}/items/3/decisions", """{"kind":"ask"}""");
        await CallAsync("ListDecisions", 200, "GET", path);
        await CallAsync("ListScreeningItems", 200, "GET", $"/api/screenings/{id}/items");

        // The same store under a host on which nobody is signed in.
        await using var nobody = await LocalHostProcess.StartAsync(folder.PathOf("data"), Storage);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{nobody.Port}{path}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        await HoldAsync("Decide", 403, request);
    }

    // An edition without an entry waits for a person, so that everything about it can be asked and decided.
    private async Task EditionsAsync()
    {
        var manifest = feed!.Publish(TestEdition.WithoutEntry("1C905.b"));
        await WaitForEditionAsync(manifest.Hash);
        var path = $"/api/lists/{manifest.Hash}";
        var pending = await CallAsync("GetEdition", 200, "GET", path);
        Assert.Equal("pending", pending.Body!.Value.GetProperty("state").GetString());
        await CallAsync("GetEdition", 304, "GET", path, more: ("If-None-Match", pending.Tag!));
        await CallAsync("GetEdition", 404, "GET", $"/api/lists/{Unknown}");
        await CallAsync("Health", 200, "GET", "/api/health", key: "");
        await CallAsync("ApproveEdition", 428, "POST", $"{path}/approval", """{"approved":true}""");
        await CallAsync("ApproveEdition", 400, "POST", $"{path}/approval", """{"approved":"yes"}""", more: ("If-Match", pending.Tag!));
        await CallAsync("ApproveEdition", 404, "POST", $"/api/lists/{Unknown}/approval", """{"approved":true}""", more: ("If-Match", pending.Tag!));
        await CallAsync("ApproveEdition", 412, "POST", $"{path}/approval", """{"approved":true}""", more: ("If-Match", "\"another\""));
        await CallAsync("ApproveEdition", 413, "POST", $"{path}/approval", $$"""{"approved":true,"note":"{{new string('a', 20 << 10)}}"}""", more: ("If-Match", pending.Tag!));
        await using (var nobody = await LocalHostProcess.StartAsync(folder.PathOf("data"), Storage))
        {
            await HoldAsync("ApproveEdition", 403, new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{nobody.Port}{path}/approval") { Content = new StringContent("{}", Encoding.UTF8, "application/json") });
        }

        var active = await CallAsync("ApproveEdition", 200, "POST", $"{path}/approval", """{"approved":true,"note":"Read."}""", more: ("If-Match", pending.Tag!));
        Assert.Equal("active", active.Body!.Value.GetProperty("state").GetString());
        var seen = await CallAsync("GetEdition", 200, "GET", path);
        await CallAsync("ApproveEdition", 409, "POST", $"{path}/approval", """{"approved":true}""", more: ("If-Match", seen.Tag!));
        await CallAsync("GetEntry", 404, "GET", "/api/entries/1C905.b");
    }

    // It is kept before its preview is worked out, and has another ETag then.
    private async Task WaitForEditionAsync(string hash)
    {
        for (var i = 0; i < 600; i++)
        {
            using var answer = await host!.Client.GetAsync(new Uri($"/api/lists/{hash}", UriKind.Relative));
            if (answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<JsonElement>() is var edition && edition.GetProperty("preview").ValueKind == JsonValueKind.Object)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The edition was not fetched: {host!.Output}");
    }

    private async Task ListsAndPageAsync()
    {
        foreach (var (operation, path, wrong) in new[] { ("GetLists", "/api/lists", "/api/lists?asOf=x"), ("GetEntry", "/api/entries/1C905.a.4", "/api/entries/1C905?asOf=x") })
        {
            var answer = await CallAsync(operation, 200, "GET", path);
            await CallAsync(operation, 304, "GET", path, more: ("If-None-Match", $"\"other\", {answer.Tag}"));
            await CallAsync(operation, 400, "GET", wrong);
        }

        await CallAsync("GetEntry", 404, "GET", "/api/entries/9Z999");
        var page = await CallAsync("Page", 200, "GET", "/api/page", key: "");
        await CallAsync("Page", 304, "GET", "/api/page", key: "", more: ("If-None-Match", page.Tag!));
        foreach (var file in new[] { "page.css", "page.js", "index.html" })
        {
            var answer = await CallAsync("PageFile", 200, "GET", $"/api/page/{file}", key: "");
            await CallAsync("PageFile", 304, "GET", $"/api/page/{file}", key: "", more: ("If-None-Match", answer.Tag!));
        }

        await CallAsync("PageFile", 404, "GET", "/api/page/none", key: "");
    }

    private async Task RescreeningsAsync(string screening)
    {
        var preview = (await CallAsync("StartRescreening", 202, "POST", "/api/rescreenings", """{"preview":true}""")).Body!.Value;
        var run = (await CallAsync("StartRescreening", 202, "POST", "/api/rescreenings", """{"since":"2020-01-01"}""")).Body!.Value;
        await CallAsync("StartRescreening", 400, "POST", "/api/rescreenings", "[]");
        await CallAsync("StartRescreening", 413, "POST", "/api/rescreenings", $$"""{"edition":"{{new string('a', 8 << 10)}}"}""");
        await CallAsync("StartRescreening", 422, "POST", "/api/rescreenings", """{"edition":"2020+000000000000"}""");
        foreach (var begun in new[] { preview, run })
        {
            await DoneAsync(begun.GetProperty("id").GetString()!);
        }

        var (id, hash) = (run.GetProperty("id").GetString()!, run.GetProperty("editionHash").GetString()!);
        foreach (var (operation, path) in new[]
        {
            ("ListRescreenings", "/api/rescreenings"), ("GetRescreening", $"/api/rescreenings/{id}"), ("GetRescreeningWorkbook", $"/api/rescreenings/{id}/workbook"),
            ("GetEditionPreview", $"/api/lists/{hash}/preview"), ("GetEditionChanges", $"/api/lists/{hash}/changes"), ("ListScreeningChanges", $"/api/screenings/{screening}/changes"),
            ("GetDueDates", "/api/due?asOf=2026-10-20&days=90"),
        })
        {
            var answer = await CallAsync(operation, 200, "GET", path);
            await CallAsync(operation, 304, "GET", path, more: ("If-None-Match", answer.Tag!));
        }

        foreach (var (operation, path) in new[]
        {
            ("GetRescreening", $"/api/rescreenings/{Unknown}"), ("GetRescreeningWorkbook", $"/api/rescreenings/{Unknown}/workbook"), ("GetEditionPreview", "/api/lists/none/preview"),
            ("GetEditionChanges", "/api/lists/none/changes"), ("ListScreeningChanges", $"/api/screenings/{Unknown}/changes"),
        })
        {
            await CallAsync(operation, 404, "GET", path);
        }

        await CallAsync("ListScreeningChanges", 400, "GET", $"/api/screenings/{screening}/changes?continuation=x");
        await CallAsync("GetDueDates", 400, "GET", "/api/due?days=x");
        await AnnouncementsAsync();
    }

    private async Task DoneAsync(string id)
    {
        for (var i = 0; i < 600; i++)
        {
            if ((await CallAsync("GetRescreening", 200, "GET", $"/api/rescreenings/{id}")).Body!.Value.GetProperty("state").GetString() == "done")
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The re-screening was not done: {host!.Output}");
    }

    // Before the first look of the timer, and after it on a host whose timer looks each second.
    private async Task AnnouncementsAsync()
    {
        await CallAsync("GetAnnouncements", 404, "GET", "/api/announcements");
        await using (var watching = await LocalHostProcess.StartAsync(folder.PathOf("data"), Storage, null, "--ScreeningWatchSchedule", "* * * * * *"))
        {
            for (var i = 0; i < 300 && (await watching.Client.GetAsync(new Uri("/api/announcements", UriKind.Relative))).StatusCode != System.Net.HttpStatusCode.OK; i++)
            {
                await Task.Delay(100);
            }
        }

        var found = await CallAsync("GetAnnouncements", 200, "GET", "/api/announcements");
        await CallAsync("GetAnnouncements", 304, "GET", "/api/announcements", more: ("If-None-Match", found.Tag!));
    }

    private Task<(JsonElement? Body, string? Tag)> CallAsync(
        string operation, int status, string method, string path, string? body = null, string key = "sesame", (string Name, string Value)? more = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-functions-key", key);
        if (more is { } header)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return HoldAsync(operation, status, request);
    }

    private async Task<(JsonElement? Body, string? Tag)> HoldAsync(string operation, int status, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await host!.Client.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            MediaTypeHeaderValue? type = answer.Content.Headers.ContentType;
            JsonElement? body = null;
            if (type?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
            {
                using var document = JsonDocument.Parse(bytes);
                body = document.RootElement.Clone();
            }

            Assert.True(status == (int)answer.StatusCode, $"{operation}: {(int)answer.StatusCode} instead of {status}: {body}");
            var violations = OpenApiDocument.Current.Violations(operation, status, bytes.Length == 0 ? null : type?.MediaType, body);
            Assert.True(violations.Count == 0, $"{operation} {status}: {string.Join("; ", violations)}");
            seen.Add((operation, status));
            return (body, answer.Headers.ETag?.ToString());
        }
    }
}
