using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>An answer that writes its own JSON.</summary>
public sealed class JsonResult(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK, string? location = null) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonContract.ToBytes(write);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        if (location is not null)
        {
            httpContext.Response.Headers.Location = location;
        }

        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
