using Screening.Core.Classification;

namespace Screening.Core.Rules;

/// <summary>A condition's value with what it rests on and what would settle it.</summary>
public sealed record Evaluation
{
    /// <summary>The value.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Evidence for the value.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What is missing; empty unless unknown.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>True when the value is false for a number or a content alone: the item is the right one, outside the window.</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>False, without evidence.</summary>
    public static Evaluation No { get; } = new() { Truth = Truth.False };

    /// <summary>True by these pieces of evidence.</summary>
    public static Evaluation Yes(params IReadOnlyList<Evidence> evidence) => new() { Truth = Truth.True, Evidence = evidence };

    /// <summary>Unknown until a fact is known.</summary>
    public static Evaluation Open(MissingFact missing, params IReadOnlyList<Evidence> evidence) =>
        new() { Truth = Truth.Unknown, Missing = [missing], Evidence = evidence };

    /// <summary>False because of a stated number or content.</summary>
    public static Evaluation Near(params IReadOnlyList<Evidence> evidence) =>
        new() { Truth = Truth.False, Evidence = evidence, IsNearMiss = true };
}
