using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;

namespace Screening.Functions;

/// <summary>The page for people: paste goods, or drop a file, and see the answer. It calls the same API as everybody.</summary>
public sealed class PageFunctions(HttpCall call)
{
    /// <summary>The page.</summary>
    [Function("Page")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request) =>
        call.RunAsync(() => Task.FromResult(PageFile.Of("index.html")));

    /// <summary>Its style and its script.</summary>
    [Function("PageFile")]
    public Task<IResult> GetFileAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page/{file}")] HttpRequest request, string file) =>
        call.RunAsync(() => Task.FromResult(PageFile.Of(file)));
}
