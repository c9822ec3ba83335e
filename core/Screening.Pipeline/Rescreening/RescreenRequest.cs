namespace Screening.Pipeline.Rescreening;

/// <summary>What is to be held against another edition.</summary>
public sealed record RescreenRequest
{
    /// <summary>The edition, by hash or by its name as answers carry it; null: the one in use.</summary>
    public string? Edition { get; init; }

    /// <summary>Only screenings received on or after this day, UTC; null: all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only screenings received on or before this day, UTC; null: up to now.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True: nothing is written beside what was found, only the report is made.</summary>
    public bool IsPreview { get; init; }
}
