using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Reach;

/// <summary>
/// What of an answer counts when two answers for one line are compared: verdict, licence, and of each finding the entry, the match, the
/// status on the date and the names of the missing facts. Wording, evidence, certainty and issues do not count: a title put right is no
/// change of the answer. The status of a finding counts only where the verdict is more than <c>noMatch</c>.
/// </summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Licence">The licence on the date.</param>
/// <param name="Findings">The findings in their order, as one text that two answers share only where their findings agree.</param>
public readonly record struct AnswerEssence(Verdict Verdict, Licence Licence, string Findings)
{
    /// <summary>The essence of every line in which nothing was found.</summary>
    public static AnswerEssence Nothing { get; } = new(Verdict.NoMatch, Licence.None, string.Empty);

    /// <summary>The essence of the engine's answer.</summary>
    public static AnswerEssence Of(LineResult result) => result.Findings.Count == 0
        ? new AnswerEssence(result.Verdict, result.Licence, string.Empty)
        : new AnswerEssence(result.Verdict, result.Licence, string.Join(' ', result.Findings.Select(
            finding => OfFinding(finding.Entry.Value, finding.Match, result.Verdict == Verdict.NoMatch ? null : finding.Status.Kind, finding.Missing.Select(missing => missing.Fact)))));

    /// <summary>The text of one finding.</summary>
    /// <param name="entry">The entry's code.</param>
    /// <param name="match">How entry and line stand to each other.</param>
    /// <param name="status">The status on the date; null where the verdict is noMatch.</param>
    /// <param name="missing">Names of the missing facts, in their order.</param>
    public static string OfFinding(string entry, MatchKind match, StatusKind? status, IEnumerable<string> missing) =>
        $"{entry}:{match}:{status}:{string.Join(',', missing)}";
}
