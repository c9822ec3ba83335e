using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Rescreening;

/// <summary>Begins a re-screening of everything when another edition was made active.</summary>
public sealed class RescreenOnSwitch(RescreenHandler rescreen, ListsOptions options) : IEditionListener
{
    // By then every host has looked at the pointer, and screens by the new edition what it receives.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public Task SwitchedAsync(string edition, DateTimeOffset at, CancellationToken cancellationToken) =>
        rescreen.SendAsync(new RescreenRequest { Edition = edition }, at, options.LookEvery + Margin, cancellationToken);
}
