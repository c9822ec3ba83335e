using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>A labelled line with the engine's answer.</summary>
internal sealed record EvaluatedLine(LabelledLine Line, LineResult Result)
{
    /// <summary>What the difference costs: 0 a controlled line that was let go, 1 an answer nobody would defend, 2 one that somebody would, 3 none.</summary>
    public int Cost =>
        Result.Verdict == Line.Label ? 3
        : Line.Label == Verdict.Controlled && Result.Verdict == Verdict.NoMatch ? 0
        : Line.Allows(Result.Verdict) ? 2 : 1;

    /// <summary>True when an entry of the line's group is a finding that is listed.</summary>
    public bool Lists(string group) =>
        Result.Findings.Any(f => f.Match == MatchKind.Listed && f.Entry.Value.Split('.')[0] == group);
}
