namespace Screening.Core.Lists;

/// <summary>True when one part is; false when all are; else unknown.</summary>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;
