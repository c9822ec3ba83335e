using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Overlays;

namespace Screening.Pipeline.Lists;

/// <summary>The edition in use: the shipped one, under the overlay that the settings name.</summary>
public static class EditionSource
{
    private const string Setting = "Screening:Lists:Overlay";
    private const long OverlayLimit = 1 << 20;

    /// <summary>The edition by the settings; the shipped one is not loaded before it is asked for.</summary>
    /// <exception cref="OptionsValidationException">The overlay is not there, too large or not valid; the message names every problem.</exception>
    public static Lazy<Edition> Of(IConfiguration configuration)
    {
        var options = configuration.GetSection("Screening:Lists").Get<ListsOptions>() ?? new ListsOptions();
        if (string.IsNullOrWhiteSpace(options.Overlay))
        {
            return new Lazy<Edition>(ShippedEdition.Load);
        }

        var edition = Under(options.Overlay, out var problems);
        return edition is not null
            ? new Lazy<Edition>(edition)
            : throw new OptionsValidationException(Setting, typeof(ListsOptions), problems.Select(p => $"{Setting}: {p}"));
    }

    /// <summary>The shipped edition under an overlay; null with every problem in words when the overlay can't be used.</summary>
    public static Edition? Under(string overlay, out IReadOnlyList<string> problems)
    {
        var file = new FileInfo(overlay);
        if (!file.Exists)
        {
            problems = [$"{overlay}: there is no such file. Name an overlay, a JSON file with name, statedBy, statedOn, sources and events."];
            return null;
        }

        if (file.Length > OverlayLimit)
        {
            problems = [$"{overlay}: an overlay holds at most 1 MiB. State only what the shipped list does not know."];
            return null;
        }

        var result = EditionOverlay.Apply(ShippedEdition.Load(), new ListFile(file.Name, File.ReadAllBytes(overlay)));
        problems = result.Edition is not null ? [] : [.. result.Issues.Where(i => i.Severity == IssueSeverity.Error).Select(InWords)];
        return result.Edition;
    }

    /// <summary>An issue of a list file as one line.</summary>
    public static string InWords(Issue issue) => $"{issue.Where}: {issue.Message} {issue.WhatToDo} [{issue.Code}]";
}
