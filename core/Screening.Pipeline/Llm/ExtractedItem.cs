namespace Screening.Pipeline.Llm;

/// <summary>One item that a model finds in a document. Every member is a quote, to be looked up before it counts.</summary>
public sealed record ExtractedItem
{
    /// <summary>The words that name the item.</summary>
    public required string Description { get; init; }

    /// <summary>Number and unit; null when not stated.</summary>
    public string? Quantity { get; init; }

    /// <summary>Tariff code; null when not stated.</summary>
    public string? TariffCode { get; init; }

    /// <summary>CAS number; null when not stated.</summary>
    public string? Cas { get; init; }

    /// <summary>Contents, grades, purity; null when not stated.</summary>
    public string? Composition { get; init; }

    /// <summary>Figures with their units; null when not stated.</summary>
    public string? Parameters { get; init; }

    /// <summary>What it is for; null when not stated.</summary>
    public string? Purpose { get; init; }
}
