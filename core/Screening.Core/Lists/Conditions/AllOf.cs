namespace Screening.Core.Lists;

/// <summary>True when all parts are; false when one is; else unknown.</summary>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;
