namespace Screening.Pipeline.Lists;

/// <summary>What an edition would change in everything that was screened before, counted from the stored lines.</summary>
public sealed record EditionPreview
{
    /// <summary>Stored lines that the difference can touch and that were read again by both editions.</summary>
    public required long Lines { get; init; }

    /// <summary>How many lines would go from one verdict to another, or stay in theirs with other entries.</summary>
    public required IReadOnlyList<VerdictChange> Changes { get; init; }

    /// <summary>The shipments with such lines, the heaviest first.</summary>
    public required IReadOnlyList<ShipmentChange> Shipments { get; init; }

    /// <summary>Lines that change.</summary>
    public long Changed => Changes.Sum(change => change.Lines);
}
