using Screening.Core.Classification;
using Screening.Core.Lists;

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

    /// <summary>Only screenings received on this day, UTC; null: on any.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Only screenings with a line on this entry; null: any.</summary>
    public EntryCode? Entry { get; init; }

    /// <summary>The shortest list that holds every screening asked for.</summary>
    public SummaryList List => this switch
    {
        { Shipment: { } shipment } => SummaryList.OfShipment(shipment),
        { Day: { } day, Verdict: { } verdict, State: null or InputState.Done or InputState.Rejected or InputState.Failed } => SummaryList.OfDay(day, verdict),
        { Entry: { } entry } => SummaryList.OfEntry(entry),
        { State: { } state } => SummaryList.OfState(state),
        _ => SummaryList.All,
    };

    /// <summary>Where to begin to read the list; null: with the newest.</summary>
    public SummaryPosition? Start => Day is { } day ? SummaryPosition.Before(TicksOf(day.AddDays(1))) : null;

    /// <summary>True for a screening behind which, in the order of receipt, none is asked for.</summary>
    public bool IsPast(ScreeningSummary summary) => Day is { } day && summary.ReceivedAt.UtcTicks < TicksOf(day);

    /// <summary>True for a screening that is asked for.</summary>
    public bool Matches(ScreeningSummary summary) =>
        (Verdict is null || summary.Verdict == Verdict)
        && (State is null || summary.State == State)
        && (Shipment is null || string.Equals(summary.Shipment, Shipment, StringComparison.Ordinal))
        && (Day is null || DateOnly.FromDateTime(summary.ReceivedAt.UtcDateTime) == Day)
        && (Entry is null || summary.Entries.Any(count => count.Entry == Entry));

    private static long TicksOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).Ticks;
}
