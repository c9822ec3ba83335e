using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Http;

/// <summary>A file of the page, from the assembly. Scripts and styles come from this server only, and nothing is built from strings.</summary>
public sealed class PageFile : IResult
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private readonly byte[] bytes;
    private readonly string mediaType;

    private PageFile(byte[] bytes, string mediaType)
    {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /// <summary>The file of a name.</summary>
    /// <exception cref="ProblemException">The page has no such file.</exception>
    public static IResult Of(string name)
    {
        var mediaType = name switch
        {
            "index.html" => "text/html; charset=utf-8",
            "page.css" => "text/css; charset=utf-8",
            "page.js" => "text/javascript; charset=utf-8",
            _ => throw new ProblemException(Problem.NotFound("notFound", "There is nothing at this address. See docs/openapi.yaml.")),
        };
        using var source = typeof(PageFile).Assembly.GetManifestResourceStream($"page/{name}")!;
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return new PageFile(copy.ToArray(), mediaType);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (EntityTag.IsKnown(httpContext, EntityTag.Of(bytes)))
        {
            return;
        }

        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
