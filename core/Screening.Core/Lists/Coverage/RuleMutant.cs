namespace Screening.Core.Lists.Coverage;

/// <summary>A rule with one thing changed.</summary>
/// <param name="What">What was changed, in words.</param>
/// <param name="Rule">The changed rule; null where the whole was removed.</param>
public sealed record RuleMutant(string What, Condition? Rule);
