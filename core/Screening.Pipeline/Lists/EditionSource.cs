using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Overlays;

namespace Screening.Pipeline.Lists;

/// <summary>What this program brings itself: the shipped edition, and the overlay that the settings lay over whatever edition is in use.</summary>
public sealed class EditionSource
{
    private const string Setting = "Screening:Lists:Overlay";
    private const long OverlayLimit = 1 << 20;

    private readonly ListFile? overlay;
    private readonly Lazy<EditionInUse> own;

    private EditionSource(ListFile? overlay, Func<EditionInUse> own)
    {
        this.overlay = overlay;
        this.own = new Lazy<EditionInUse>(own);
    }

    /// <summary>A source of one edition, without overlay.</summary>
    public EditionSource(Edition edition)
        : this(null, () => new EditionInUse(edition))
    {
    }

    /// <summary>The edition that is in use while none was activated: the shipped one, under the overlay. Loaded when it is first asked for.</summary>
    public EditionInUse Own => own.Value;

    /// <summary>The source by the settings; the shipped edition is not loaded before it is asked for.</summary>
    /// <exception cref="OptionsValidationException">The overlay is not there, too large or not valid; the message names every problem.</exception>
    public static EditionSource Of(IConfiguration configuration)
    {
        var (path, maxAge) = (configuration[Setting], ListsOptions.From(configuration).MaxAgeDays);
        if (string.IsNullOrWhiteSpace(path))
        {
            return new EditionSource(null, () => new EditionInUse(ShippedEdition.Load(), EditionPack.Shipped, maxAge));
        }

        var edition = Under(path, out var problems);
        if (edition is null)
        {
            throw new OptionsValidationException(Setting, typeof(ListsOptions), problems.Select(p => $"{Setting}: {p}"));
        }

        var file = new ListFile(Path.GetFileName(path), File.ReadAllBytes(path));
        return new EditionSource(file, () => new EditionInUse(edition, () => EditionPack.Shipped() with { Overlays = [file] }, maxAge));
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

    /// <summary>An edition's pack under the overlay of the settings; the pack itself without one.</summary>
    public EditionPack Under(EditionPack pack) => overlay is null ? pack : pack with { Overlays = [.. pack.Overlays, overlay] };
}
