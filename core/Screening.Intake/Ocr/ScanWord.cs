namespace Screening.Intake.Ocr;

/// <summary>A word, a run of words or a table cell as it was read from a picture.</summary>
public sealed record ScanWord
{
    /// <summary>The text, not empty.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands on the straight page.</summary>
    public required PageBox Box { get; init; }

    /// <summary>How sure the reading is: the lowest probability among its characters, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The table cell it stands in; null outside ruled tables.</summary>
    public ScanCell? Cell { get; init; }

    /// <summary>Characters that were not read for sure, with what else each may be.</summary>
    public IReadOnlyList<DoubtfulCharacter> Doubts { get; init; } = [];
}
