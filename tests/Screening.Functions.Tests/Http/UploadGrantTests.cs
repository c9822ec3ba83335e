using Microsoft.AspNetCore.Http;
using Screening.Functions.Tests.Contract;

namespace Screening.Functions.Tests.Http;

public sealed class UploadGrantTests
{
    [Fact]
    public async Task A_granted_document_is_taken_without_a_key_and_screened()
    {
        using var scope = new FunctionScope();
        var grant = await GrantAsync(scope, """{"name":"ship/large.csv"}""");
        OpenApi.Fits("GrantUpload", grant, 201, "a grant");
        Assert.Equal("2026-11-24T13:00:00Z", grant.Body.GetProperty("expiresAt").GetString());

        var put = await PutAsync(scope, TokenOf(grant), "description\nterbium metal\n");
        OpenApi.Fits("PutUpload", put, 202, "an upload");
        await Work.RunAsync(scope);
        var id = put.Body.GetProperty("id").GetString()!;
        var done = await Work.CallAsync(scope, r => scope.Create<ScreeningFunctions>().GetAsync(r, id, default));
        Assert.Equal(("ship/large.csv", 1), (done.Body.GetProperty("name").GetString(), done.Body.GetProperty("controlled").GetInt32()));
    }

    [Fact]
    public async Task A_token_that_ended_or_was_made_up_opens_nothing()
    {
        using var scope = new FunctionScope();
        var token = TokenOf(await GrantAsync(scope, """{"name":"ship/a.csv"}"""));
        scope.Clock.Advance(TimeSpan.FromMinutes(61));

        foreach (var made in new[] { token, new string('0', 64), "../../../etc/passwd", "", token.ToUpperInvariant() })
        {
            var answer = await PutAsync(scope, made, "description\nterbium metal\n");
            OpenApi.Fits("PutUpload", answer, 404, made);
            Assert.Equal("unknownUpload", answer.Code);
        }
    }

    [Theory]
    [InlineData("{}", "missingName")]
    [InlineData("[]", "notAnObject")]
    [InlineData("{\"name\":5}", "wrongType")]
    [InlineData("{\"name\":\"../out.csv\"}", "badName")]
    [InlineData("{\"name\":\"a.csv\",\"container\":\"screening-work\"}", "unknownContainer")]
    public async Task A_grant_for_no_place_is_refused(string body, string code)
    {
        using var scope = new FunctionScope();
        var answer = await GrantAsync(scope, body);

        OpenApi.Fits("GrantUpload", answer, 400, code);
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task An_upload_repeated_with_its_key_is_answered_from_memory_and_the_key_is_for_no_other()
    {
        using var scope = new FunctionScope();
        var first = await UploadAsync(scope, "ship/a.csv", "description\nterbium metal\n", "k-1");
        var again = await UploadAsync(scope, "ship/a.csv", "", "k-1");
        var other = await UploadAsync(scope, "ship/b.csv", "description\ncotton\n", "k-1");

        Assert.Equal((202, first.Location), (again.Status, again.Location));
        OpenApi.Fits("UploadScreening", other, 422, "another document");
        Assert.Equal("idempotencyKeyReused", other.Code);
        scope.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(202, (await UploadAsync(scope, "ship/b.csv", "description\ncotton\n", "k-1")).Status);
    }

    private static string TokenOf(FunctionAnswer grant) => grant.Body.GetProperty("url").GetString()!.Split('/')[^1];

    private static async Task<FunctionAnswer> GrantAsync(FunctionScope scope, string body)
    {
        var request = scope.Request(body);
        return await FunctionScope.ExecuteAsync(request, await scope.Create<UploadFunctions>().GrantAsync(request, default));
    }

    private static async Task<FunctionAnswer> PutAsync(FunctionScope scope, string token, string content)
    {
        var request = scope.Request(content, contentType: "text/csv");
        return await FunctionScope.ExecuteAsync(request, await scope.Create<UploadFunctions>().PutAsync(request, token, default));
    }

    private static async Task<FunctionAnswer> UploadAsync(FunctionScope scope, string name, string content, string key)
    {
        HttpRequest request = scope.Request(content, $"?name={name}", "text/csv");
        request.Headers["Idempotency-Key"] = key;
        return await FunctionScope.ExecuteAsync(request, await scope.Create<ScreeningFunctions>().UploadAsync(request, default));
    }
}
