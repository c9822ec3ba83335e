using Microsoft.Extensions.Options;
using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Cli;

/// <summary>The engine on the edition by the settings, for commands that need no store.</summary>
internal static class Engine
{
    private const string OverlayVariable = "Screening__Lists__Overlay";

    /// <summary>The edition by the settings with the engine on it: the shipped one under the overlay, whatever a store has activated.</summary>
    /// <exception cref="UsageException">The settings name an overlay that can't be used.</exception>
    public static EditionInUse Edition()
    {
        // Reading settings costs as much as loading the list: without any there is nothing to read.
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(OverlayVariable)) && !File.Exists(StoreSession.SettingsFile))
        {
            return new EditionInUse(ShippedEdition.Load());
        }

        try
        {
            return EditionSource.Of(StoreSession.Settings()).Own;
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(string.Join(Environment.NewLine, e.Failures));
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
