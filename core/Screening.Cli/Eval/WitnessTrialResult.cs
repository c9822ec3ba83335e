using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>What came of hearing a language model on labelled lines.</summary>
/// <param name="ByRules">The lines with what the rules alone say.</param>
/// <param name="Runs">The hearings; one or more.</param>
internal sealed record WitnessTrialResult(IReadOnlyList<EvaluatedLine> ByRules, IReadOnlyList<WitnessRun> Runs)
{
    /// <summary>The lines as the first hearing left them.</summary>
    public IReadOnlyList<EvaluatedLine> Heard => [.. ByRules.Select((line, i) => line with { Result = Runs[0].Results[i] })];

    /// <summary>Places of the lines on which the model was heard every time: only these can be compared.</summary>
    public IReadOnlyList<int> AlwaysHeard => [.. Enumerable.Range(0, ByRules.Count).Where(i => Runs.All(run => run.Report.Heard.Contains(i + 1)))];

    /// <summary>How many of those had not the same verdict every time.</summary>
    public int VerdictFlips => AlwaysHeard.Count(i => Runs.Any(run => run.Results[i].Verdict != Runs[0].Results[i].Verdict));

    /// <summary>How many of those had not the same entries with the same matches every time.</summary>
    public int FindingFlips => AlwaysHeard.Count(i => Runs.Any(run => !KeysOf(run.Results[i]).SetEquals(KeysOf(Runs[0].Results[i]))));

    /// <summary>Lines whose verdict the first hearing changed, by the verdicts before and after.</summary>
    public IReadOnlyList<(Verdict Before, Verdict After, int Lines)> Changes =>
    [
        .. ByRules.Zip(Runs[0].Results).Where(pair => pair.First.Result.Verdict != pair.Second.Verdict)
            .GroupBy(pair => (Before: pair.First.Result.Verdict, After: pair.Second.Verdict))
            .OrderBy(group => group.Key.Before).ThenBy(group => group.Key.After)
            .Select(group => (group.Key.Before, group.Key.After, group.Count())),
    ];

    private static HashSet<string> KeysOf(LineResult result) => [.. result.Findings.Select(finding => $"{finding.Entry} {finding.Match}")];
}
