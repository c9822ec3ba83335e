using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Screening.Functions.Http;

/// <summary>
/// The continuation that callers get: the store's own, bound to the query that it belongs to. One that was cut, changed or is used with
/// other filters is recognised. It holds no secret and opens nothing that the query would not.
/// </summary>
public static class ContinuationToken
{
    private const int SealBytes = 9;

    /// <summary>Binds a store's continuation to a query; null stays null.</summary>
    public static string? Bind(string query, string? continuation)
    {
        if (continuation is null)
        {
            return null;
        }

        var inner = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. SealOf(query, inner), .. inner]);
    }

    /// <summary>The store's continuation; null for none.</summary>
    /// <exception cref="ProblemException">The token is none that this query gave.</exception>
    public static string? Open(string query, string? token)
    {
        if (token is null)
        {
            return null;
        }

        if (Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: > SealBytes } bytes
            && bytes.AsSpan(0, SealBytes).SequenceEqual(SealOf(query, bytes.AsSpan(SealBytes))))
        {
            return Encoding.UTF8.GetString(bytes, SealBytes, bytes.Length - SealBytes);
        }

        throw new ProblemException(Problem.BadRequest(
            "badContinuation", "The continuation is none that this list gave with these filters. Ask for the first page without it, and keep the filters from page to page."));
    }

    private static byte[] SealOf(string query, ReadOnlySpan<byte> inner)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"screening continuation 1\0{query}\0"));
        hash.AppendData(inner);
        return hash.GetHashAndReset()[..SealBytes];
    }
}
