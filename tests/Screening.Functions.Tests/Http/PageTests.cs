using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Tests.Http;

/// <summary>The page is one static file with one style and one script of its own, and nothing from elsewhere.</summary>
public sealed partial class PageTests
{
    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("page.css", "text/css; charset=utf-8")]
    [InlineData("page.js", "text/javascript; charset=utf-8")]
    public async Task Its_files_are_served_under_a_strict_policy_and_name_no_other_place(string file, string mediaType)
    {
        using var scope = new FunctionScope();
        var response = await GetAsync(scope, file);
        var text = Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());

        Assert.Equal((200, mediaType), (response.StatusCode, response.ContentType));
        Assert.StartsWith("default-src 'none';", response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(Elsewhere(), text);
    }

    [Theory]
    [InlineData("page.mjs")]
    [InlineData("../host.json")]
    [InlineData("")]
    public async Task Nothing_else_is_served(string file)
    {
        using var scope = new FunctionScope();
        Assert.Equal(404, (await GetAsync(scope, file)).StatusCode);
    }

    private static async Task<HttpResponse> GetAsync(FunctionScope scope, string file)
    {
        var request = scope.Request();
        await (await scope.Create<PageFunctions>().GetFileAsync(request, file)).ExecuteAsync(request.HttpContext);
        return request.HttpContext.Response;
    }

    [GeneratedRegex("https?://|innerHTML|style=|onclick|eval\\(")]
    private static partial Regex Elsewhere();
}
