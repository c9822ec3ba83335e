namespace Screening.Core.Classification;

/// <summary>What is asked of the engine: one goods line with the fields that were declared beside it.</summary>
public sealed record GoodsLine
{
    /// <summary>The goods text as given. May be empty when a code or number stands in its place.</summary>
    public required string Text { get; init; }

    /// <summary>Declared tariff code as given, dots and blanks included; null when none.</summary>
    public string? TariffCode { get; init; }

    /// <summary>Declared CAS number or numbers as given; null when none.</summary>
    public string? Cas { get; init; }
}
