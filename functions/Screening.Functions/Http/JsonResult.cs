using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>An answer that writes its own JSON. A 200 to GET carries its ETag, and is 304 for a caller who has it.</summary>
public sealed class JsonResult(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK, string? location = null) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonContract.ToBytes(write);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status200OK && HttpMethods.IsGet(httpContext.Request.Method) && EntityTag.IsKnown(httpContext, EntityTag.Of(bytes)))
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (location is not null)
        {
            response.Headers.Location = location;
        }

        await response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
