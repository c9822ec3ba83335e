namespace Screening.Core.Lists;

/// <summary>What a chemical element is called, and whether any of it is listed.</summary>
public sealed record ElementNames
{
    /// <summary>Chemical symbol, for example <c>Dy</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>All names, the English one first.</summary>
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>True for the seventeen: Sc, Y, La to Lu.</summary>
    public required bool IsRareEarth { get; init; }

    /// <summary>Latin stems of compound names, for example <c>dyspros</c>; matched inside chemical words only.</summary>
    public IReadOnlyList<string> Stems { get; init; } = [];
}
