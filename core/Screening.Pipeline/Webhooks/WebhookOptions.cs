using System.Text;
using Microsoft.Extensions.Configuration;
using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Webhooks;

/// <summary>Settings of the webhook that change reports go to, below <c>Screening:Webhook</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Webhook";

    private const string SecretPrefix = "whsec_";
    private const int ShortestSecret = 24;

    /// <summary>Where reports are sent: an <c>https</c> address of a host that may be called. Default none: nothing is sent.</summary>
    public string? Url { get; init; }

    /// <summary>What reports are signed with: at least 24 bytes, as text, or as <c>whsec_</c> and Base64. Needed where <see cref="Url"/> is set.</summary>
    public string? Secret { get; init; }

    /// <summary>The receiver; null for none.</summary>
    public Uri? Address => string.IsNullOrWhiteSpace(Url) ? null : new Uri(Url);

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static WebhookOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<WebhookOptions>() ?? new WebhookOptions();

    /// <summary>The key that signs.</summary>
    /// <exception cref="FormatException">The secret begins like Base64 and is none.</exception>
    public byte[] Key() => Secret is { } secret && secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[SecretPrefix.Length..]) : Encoding.UTF8.GetBytes(Secret ?? string.Empty);

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    /// <param name="outbound">Which addresses may be called.</param>
    public IReadOnlyList<string> Violations(OutboundOptions outbound)
    {
        var violations = new List<string>();
        if (string.IsNullOrWhiteSpace(Url))
        {
            return violations;
        }

        if ((Uri.TryCreate(Url, UriKind.Absolute, out var address) ? outbound.ObjectionTo(address) : "it is no address") is { } objection)
        {
            violations.Add($"{Section}:Url can't be called: {objection}.");
        }

        if (!IsLongEnough())
        {
            violations.Add($"{Section}:Secret must have at least {ShortestSecret} bytes, as text or as {SecretPrefix} and Base64.");
        }

        return violations;
    }

    private bool IsLongEnough()
    {
        try
        {
            return Key().Length >= ShortestSecret;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
