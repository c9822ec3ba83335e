using Microsoft.Extensions.Options;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Cli;

/// <summary>The engine on the edition by the settings, for commands that need no store.</summary>
internal static class Engine
{
    private const string OverlayVariable = "Screening__Lists__Overlay";

    /// <summary>A classifier on the edition in use.</summary>
    /// <exception cref="UsageException">The settings name an overlay that can't be used.</exception>
    public static Classifier Classifier() => new(Edition());

    /// <summary>The edition in use.</summary>
    /// <exception cref="UsageException">The settings name an overlay that can't be used.</exception>
    public static Edition Edition()
    {
        // Reading settings costs as much as loading the list: without any there is nothing to read.
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(OverlayVariable)) && !File.Exists(StoreSession.SettingsFile))
        {
            return ShippedEdition.Load();
        }

        try
        {
            return EditionSource.Of(StoreSession.Settings()).Value;
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(string.Join(Environment.NewLine, e.Failures));
        }
    }
}
