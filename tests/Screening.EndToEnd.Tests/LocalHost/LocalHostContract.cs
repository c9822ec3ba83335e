using System.Net;
using System.Text;
using System.Text.Json;
using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

/// <summary>What the local host does on any store, tried on the real process.</summary>
public abstract class LocalHostContract : IAsyncLifetime
{
    private const string Manifest = "line,description,hs code,qty\n1,Dysprosium oxide 99.9%,2846901500,25\n2,cotton shirts,6105100000,400\n3,NdFeB magnets N42SH,8505111000,1000\n4,Holmium oxide,,2\n";

    private readonly TempFolder folder = new();
    private LocalHostProcess? host;

    protected abstract string? Storage { get; }

    private LocalHostProcess Host => host!;

    public async Task InitializeAsync() => host = await LocalHostProcess.StartAsync(folder.PathOf("data"), Storage);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Answers_one_item_and_an_array()
    {
        var one = await PostAsync("api/check", """{"id":7,"text":"dysprosium oxide 99.9%","asOf":"2026-11-24","ours":"kept"}""");
        Assert.Equal("controlled", one.GetProperty("verdict").GetString());
        Assert.Equal("required", one.GetProperty("licence").GetString());
        Assert.Equal("1C905.b", one.GetProperty("findings")[0].GetProperty("entry").GetString());
        Assert.Equal("kept", one.GetProperty("ours").GetString());

        var many = await PostAsync("api/check", """[{"text":"cotton"},{"text":"holmium oxide","asOf":"2026-11-24"}]""");
        Assert.Equal("noMatch", many[0].GetProperty("verdict").GetString());
        Assert.Equal("uncertain", many[1].GetProperty("licence").GetString());
    }

    [Fact]
    public async Task Screens_an_upload_and_gives_its_lines_by_verdict()
    {
        using var content = new StringContent(Manifest, Encoding.UTF8, "text/csv");
        using var upload = await Host.Client.PostAsync("api/screenings?name=ship-1/manifest.csv", content);
        Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
        var location = upload.Headers.Location!.OriginalString;
        var id = location[(location.LastIndexOf('/') + 1)..];

        var done = await Host.WaitForStateAsync(id, "done");
        Assert.Equal(4, done.GetProperty("lines").GetInt32());
        Assert.Equal(2, done.GetProperty("controlled").GetInt32());
        Assert.Equal(1, done.GetProperty("review").GetInt32());
        Assert.Equal("ship-1", done.GetProperty("shipment").GetString());

        var first = await GetAsync($"api/screenings/{id}/items?verdict=controlled&pageSize=1");
        Assert.Equal("Dysprosium oxide 99.9%", first.GetProperty("items")[0].GetProperty("text").GetString());
        var next = await GetAsync($"api/screenings/{id}/items?verdict=controlled&pageSize=1&continuation={Uri.EscapeDataString(first.GetProperty("continuation").GetString()!)}");
        Assert.Equal(4, next.GetProperty("items")[0].GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Null, next.GetProperty("continuation").ValueKind);
        var all = await GetAsync($"api/screenings/{id}/items");
        Assert.Equal(4, all.GetProperty("items").GetArrayLength());
        var list = await GetAsync("api/screenings");
        Assert.Contains(list.GetProperty("items").EnumerateArray(), s => s.GetProperty("id").GetString() == id);
    }

    [Fact]
    public async Task A_file_that_nobody_can_read_is_a_result_with_its_reason()
    {
        using var content = new ByteArrayContent([1, 2, 3, 4, 0, 0, 7, 9]);
        using var upload = await Host.Client.PostAsync("api/screenings?name=x/noise.bin", content);
        var id = upload.Headers.Location!.OriginalString.Split('/')[^1];
        var summary = await Host.WaitForStateAsync(id, "rejected");
        Assert.Contains(summary.GetProperty("issues").EnumerateArray(), i => i.GetProperty("code").GetString() == "unknownFormat");
    }

    [Theory]
    [InlineData("POST", "api/check", "{", 400, "brokenJson")]
    [InlineData("POST", "api/check", "[]", 400, "wrongItemCount")]
    [InlineData("POST", "api/check", "{\"text\":5}", 400, "badItem")]
    [InlineData("GET", "api/screenings/aaaaaaaaaaaaaaaaaaaaaaaaaa", null, 404, "unknownScreening")]
    [InlineData("GET", "api/screenings?pageSize=0", null, 400, "badPageSize")]
    [InlineData("GET", "api/screenings/aaaaaaaaaaaaaaaaaaaaaaaaaa/items?verdict=perhaps", null, 400, "badVerdict")]
    [InlineData("POST", "api/screenings", "x", 400, "missingName")]
    [InlineData("POST", "api/screenings?name=../../etc/passwd", "x", 400, "badName")]
    [InlineData("POST", "api/screenings?name=a.csv&container=other", "x", 400, "unknownContainer")]
    [InlineData("GET", "api/nothing", null, 404, "notFound")]
    [InlineData("DELETE", "api/check", null, 405, "methodNotAllowed")]
    public async Task Bad_calls_get_a_problem_with_a_stable_code(string method, string path, string? body, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Host.Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Health_names_edition_age_and_store()
    {
        var health = await GetAsync("api/health");
        Assert.True(health.GetProperty("healthy").GetBoolean());
        Assert.Contains('+', health.GetProperty("edition").GetString()!);
        Assert.Equal(Storage is null ? "embedded" : "azure", health.GetProperty("store").GetString());
    }

    [Fact]
    public async Task Stops_cleanly_when_the_system_asks() => Assert.Equal(0, await Host.StopAsync());

    protected LocalHostProcess Process => Host;

    protected TempFolder Folder => folder;

    protected async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Host.Client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task<JsonElement> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await Host.Client.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
