using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Http;

/// <summary>The header Idempotency-Key of a POST: the caller's own name of this request, so that one that is sent twice is done once.</summary>
public static class IdempotencyKey
{
    private const int MaxLength = 255;

    /// <summary>The key; null when none was sent.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers["Idempotency-Key"];
        return header.Count == 0 ? null
            : header is [{ Length: > 0 and <= MaxLength } key] && key.All(c => c is > ' ' and <= '~') ? key
            : throw new ProblemException(Problem.BadRequest("badIdempotencyKey", $"The header Idempotency-Key holds 1 to {MaxLength} visible ASCII characters, once; a UUID is a good one."));
    }
}
