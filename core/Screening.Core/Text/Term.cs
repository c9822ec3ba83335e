using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>One name of the edition with the thing it names.</summary>
public sealed record Term
{
    /// <summary>What it names.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>The name.</summary>
    public required Name Name { get; init; }

    /// <summary>The element; null for other kinds.</summary>
    public ElementNames? Element { get; init; }

    /// <summary>The substance; null for other kinds.</summary>
    public Substance? Substance { get; init; }

    /// <summary>The concept; null for other kinds.</summary>
    public Concept? Concept { get; init; }

    /// <summary>What a line that holds the name shows by it.</summary>
    public required string Says { get; init; }

    /// <summary>True when a line with this name can have a finding: the gate lets it pass.</summary>
    public required bool Opens { get; init; }
}
