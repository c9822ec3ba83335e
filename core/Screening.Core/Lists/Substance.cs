namespace Screening.Core.Lists;

/// <summary>One chemical substance with its names and numbers.</summary>
public sealed record Substance
{
    /// <summary>Stable id: the CAS number where there is one, else a camelCase word.</summary>
    public required string Id { get; init; }

    /// <summary>CAS registry number with hyphens; null where none is known.</summary>
    public string? Cas { get; init; }

    /// <summary>Chemical formula; null where none is usual.</summary>
    public string? Formula { get; init; }

    /// <summary>Symbols of the listed or rare-earth elements it holds; empty for an extractant.</summary>
    public required IReadOnlyList<string> Elements { get; init; }

    /// <summary>Form id: oxide, metal, compound, alloy, extractant ...</summary>
    public required string Form { get; init; }

    /// <summary>Names, the usual English one first; at least one.</summary>
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>Keys into <see cref="Edition.Sources"/>; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How sure number, formula and names belong together.</summary>
    public required Certainty Certainty { get; init; }
}
