using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>One requirement of an entry's rule, and how a line answers it.</summary>
public sealed record RuleStep
{
    /// <summary>What the rule asks for, in words.</summary>
    public required BilingualText Requirement { get; init; }

    /// <summary>Whether it is so.</summary>
    public required Truth Truth { get; init; }

    /// <summary>How the parts make the whole; Plain for a requirement without parts.</summary>
    public required RuleStepKind Kind { get; init; }

    /// <summary>What the line says about it; null where its evidence says it, or nothing does.</summary>
    public BilingualText? Remark { get; init; }

    /// <summary>What the answer rests on.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What would settle it; empty unless unknown.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>The parts; empty for a single requirement.</summary>
    public IReadOnlyList<RuleStep> Parts { get; init; } = [];
}
