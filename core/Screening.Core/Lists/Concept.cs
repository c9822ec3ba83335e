namespace Screening.Core.Lists;

/// <summary>One thing that goods text can name, with all its names.</summary>
public sealed record Concept
{
    /// <summary>camelCase id, unique over the vocabulary.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>What it is called in answers.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>Ids of wider concepts: naming this one names those too.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>For a material: symbols of the elements it always holds, for example Nd, Fe, B.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>For a material: symbols of the elements it may hold without saying so, for example Dy, Tb, Ho.</summary>
    public IReadOnlyList<string> MayHold { get; init; } = [];

    /// <summary>Keys into <see cref="Edition.Sources"/>; empty for plain words of the language.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
