namespace Screening.Core.Classification;

/// <summary>The answer for one line.</summary>
public sealed record LineResult
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What is needed on the date.</summary>
    public required Licence Licence { get; init; }

    /// <summary>Findings, weightiest first; empty for most lines.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What is doubtful about the line itself: a wrong check digit, a sum far from 100, a description that says nothing.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>The one answer for every line in which nothing was found.</summary>
    public static LineResult Nothing { get; } = new()
    {
        Verdict = Verdict.NoMatch, Licence = Licence.None, Findings = [], Issues = [],
    };
}
