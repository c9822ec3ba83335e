namespace Screening.Core.Rules;

/// <summary>How the parts of a requirement make the whole.</summary>
public enum RuleStepKind
{
    /// <summary>It has no parts.</summary>
    Plain,

    /// <summary>All must be so.</summary>
    All,

    /// <summary>One must be so.</summary>
    Any,

    /// <summary>The part must not be so.</summary>
    Not,
}
