using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Screening.Functions.Http;

/// <summary>An answer that is a file, sent as it is read.</summary>
/// <param name="content">The bytes; disposed with the answer.</param>
/// <param name="mediaType">What it is.</param>
/// <param name="name">What a browser saves it as.</param>
/// <param name="tag">Its ETag.</param>
public sealed class FileResult(Stream content, string mediaType, string name, string tag) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var source = content;
        var response = httpContext.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (EntityTag.IsKnown(httpContext, tag))
        {
            return;
        }

        response.ContentType = mediaType;
        response.Headers.ContentSecurityPolicy = "sandbox";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        await source.CopyToAsync(response.Body, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
