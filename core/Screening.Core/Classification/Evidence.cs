namespace Screening.Core.Classification;

/// <summary>Where a fact comes from.</summary>
public sealed record Evidence
{
    /// <summary>What kind of reading it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The exact characters of the goods text, from <see cref="Start"/>; empty when the evidence stands in another field.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the first UTF-16 unit in the goods text as it was given; 0 when the evidence stands in another field.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units; 0 when the evidence stands in another field.</summary>
    public required int Length { get; init; }

    /// <summary>What it shows, in one English phrase.</summary>
    public required string Says { get; init; }

    /// <summary>The declared field it stands in (<c>hs</c>, <c>cas</c>); null for the goods text.</summary>
    public string? Field { get; init; }

    /// <summary>That field's value; null for the goods text.</summary>
    public string? Value { get; init; }
}
