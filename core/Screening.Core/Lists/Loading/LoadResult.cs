namespace Screening.Core.Lists.Loading;

/// <summary>What became of the files of an edition.</summary>
/// <param name="Edition">The edition; null when any issue is an error.</param>
/// <param name="Issues">All problems found, each with file and place.</param>
public sealed record LoadResult(Edition? Edition, IReadOnlyList<Issue> Issues);
