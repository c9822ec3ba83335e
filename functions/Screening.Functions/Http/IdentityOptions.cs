using Microsoft.Extensions.Configuration;
using Screening.Pipeline.Decisions;

namespace Screening.Functions.Http;

/// <summary>Where the caller's identity comes from.</summary>
public sealed record IdentityOptions
{
    /// <summary>
    /// True where App Service authentication stands in front: it sets the headers that name the caller, and takes away those that a caller sends.
    /// </summary>
    public bool TrustsPlatformHeaders { get; init; }

    /// <summary>The one user of a local host, as <c>Name</c> or <c>Name &lt;id&gt;</c>; null: nobody.</summary>
    public string? LocalUser { get; init; }

    /// <summary>
    /// Reads the settings: <c>WEBSITE_AUTH_ENABLED</c>, which the platform sets, and <c>Screening:User</c>, which counts only off the platform,
    /// where everybody who calls is the user of the machine.
    /// </summary>
    public static IdentityOptions From(IConfiguration configuration)
    {
        var isOnPlatform = !string.IsNullOrEmpty(configuration["WEBSITE_SITE_NAME"]);
        return new IdentityOptions
        {
            TrustsPlatformHeaders = string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase),
            LocalUser = isOnPlatform ? null : configuration[Signer.Setting],
        };
    }
}
