using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline.Decisions;

namespace Screening.Functions.Http;

/// <summary>Says who calls: a person signed in through App Service authentication, or the user that the local host is set to.</summary>
public sealed class CallerIdentity(IdentityOptions options)
{
    /// <summary>The person who signs.</summary>
    /// <exception cref="ProblemException">Nobody is signed in, or what is signed in is a program.</exception>
    public Signer SignerOf(HttpRequest request)
    {
        var signer = options.TrustsPlatformHeaders ? FromPlatform(request) : Signer.Parse(options.LocalUser);
        return signer ?? throw new ProblemException(new Problem(
            StatusCodes.Status403Forbidden, "identityRequired",
            "A decision is signed by a person, and nobody is signed in. Put App Service authentication in front of the app (docs/identity.md), or set Screening__User on a local host."));
    }

    private static Signer? FromPlatform(HttpRequest request)
    {
        var id = request.Headers["X-MS-CLIENT-PRINCIPAL-ID"].ToString();
        var name = request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"].ToString();
        var claims = ClaimsOf(request.Headers["X-MS-CLIENT-PRINCIPAL"].ToString());
        if (id.Length == 0 || claims.GetValueOrDefault("idtyp") == "app")
        {
            return null;
        }

        var provider = request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"].ToString() is { Length: > 0 } idp ? $"{idp}/" : string.Empty;
        var shown = claims.GetValueOrDefault("name") ?? (name.Length > 0 ? name : id);
        return new Signer(Signer.Clean(provider + id), Signer.Clean(shown == name || name.Length == 0 ? shown : $"{shown} ({name})"));
    }

    // Base64 of {"claims": [{"typ": ..., "val": ...}]}; the first of a kind counts.
    private static Dictionary<string, string> ClaimsOf(string header)
    {
        var claims = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(header)));
            foreach (var claim in document.RootElement.GetProperty("claims").EnumerateArray())
            {
                claims.TryAdd(claim.GetProperty("typ").GetString() ?? string.Empty, claim.GetProperty("val").GetString() ?? string.Empty);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Without claims the two plain headers say enough.
        }

        return claims;
    }
}
