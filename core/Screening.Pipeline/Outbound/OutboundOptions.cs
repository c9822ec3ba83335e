using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Outbound;

/// <summary>Which addresses this program calls by itself, below <c>Screening:Outbound</c>: feeds of the list, pages of announcements, webhooks.</summary>
public sealed class OutboundOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Outbound";

    /// <summary>The only hosts that are ever called. Default none: those that the other settings name.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>True lets this machine's own addresses be called, also over plain HTTP: for tests and a feed on the same machine. Default false.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>True lets addresses of private networks (10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7) be called. Link-local ones never are. Default false.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Time for one call, from the look-up of the name to the last byte. Default 30 seconds; 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static OutboundOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<OutboundOptions>() ?? new OutboundOptions();

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10))
        {
            violations.Add($"{Section}:Timeout must lie between 00:00:01 and 00:10:00.");
        }

        violations.AddRange(Hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown).Select(host => $"{Section}:Hosts: '{host}' is no host name."));
        return violations;
    }

    /// <summary>What speaks against calling an address, as the end of a sentence; null when it may be called.</summary>
    /// <param name="address">An absolute address.</param>
    public string? ObjectionTo(Uri address) =>
        !address.IsAbsoluteUri ? "it is not absolute"
        : address.UserInfo.Length > 0 ? "it holds a user name or a password"
        : address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && AllowLoopback)
            ? $"it is not https{(address is { Scheme: "http", IsLoopback: true } ? $"; for a feed on this machine set {Section}:AllowLoopback" : "")}"
        : Hosts.Count > 0 && !Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase) ? $"its host is not among {Section}:Hosts"
        : null;
}
