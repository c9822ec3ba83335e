using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Screening.Functions.Http;

/// <summary>The tag of an answer, and what callers say of the tags that they know (RFC 9110).</summary>
public static class EntityTag
{
    /// <summary>The tag of an answer: a hash of its bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";

    /// <summary>Sets the tag on an answer to GET; true when the caller has it already and 304 was set, so that nothing is to be sent.</summary>
    public static bool IsKnown(HttpContext context, string tag)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (!Names(context.Request.Headers.IfNoneMatch, tag))
        {
            return false;
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>True when the caller's If-Match lets the call go on: it is missing, names the tag, or is <c>*</c>.</summary>
    public static bool MayGoOn(HttpRequest request, string tag) => request.Headers.IfMatch.Count == 0 || Names(request.Headers.IfMatch, tag);

    private static bool Names(StringValues header, string tag) =>
        EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || string.Equals(t.Tag.Value, tag, StringComparison.Ordinal));
}
