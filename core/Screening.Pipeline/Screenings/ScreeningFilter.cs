using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>Which screenings are asked for. Every member that is set must hold.</summary>
public sealed record ScreeningFilter
{
    /// <summary>Every screening.</summary>
    public static ScreeningFilter All { get; } = new();

    /// <summary>Only screenings of this verdict; null: of any.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Only screenings that stand here; null: anywhere.</summary>
    public InputState? State { get; init; }

    /// <summary>Only screenings of this shipment; null: of any.</summary>
    public string? Shipment { get; init; }

    /// <summary>True for a screening that is asked for.</summary>
    public bool Matches(ScreeningSummary summary) =>
        (Verdict is null || summary.Verdict == Verdict)
        && (State is null || summary.State == State)
        && (Shipment is null || string.Equals(summary.Shipment, Shipment, StringComparison.Ordinal));
}
