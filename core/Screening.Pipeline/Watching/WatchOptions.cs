using Microsoft.Extensions.Configuration;
using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Watching;

/// <summary>Settings of the announcement watch, below <c>Screening:Watch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Watch";

    private const int MaxPages = 20;

    /// <summary>
    /// Addresses of index pages of announcements, <c>https</c>. Default none: nothing is watched. Their hosts must be among those that may be
    /// called.
    /// </summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>The pages as addresses.</summary>
    public IReadOnlyList<Uri> Addresses => [.. Pages.Select(page => new Uri(page))];

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static WatchOptions From(IConfiguration configuration) =>
        new() { Pages = configuration.GetSection($"{Section}:Pages").Get<string[]>() ?? [] };

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    /// <param name="outbound">Which addresses may be called.</param>
    public IReadOnlyList<string> Violations(OutboundOptions outbound)
    {
        var violations = Pages.Select(page => (page, Objection: Uri.TryCreate(page, UriKind.Absolute, out var address) ? outbound.ObjectionTo(address) : "it is no address"))
            .Where(page => page.Objection is not null).Select(page => $"{Section}:Pages: '{page.page}' can't be read: {page.Objection}.").ToList();
        if (Pages.Count > MaxPages)
        {
            violations.Add($"{Section}:Pages has {Pages.Count} pages; at most {MaxPages} are watched.");
        }

        return violations;
    }
}
