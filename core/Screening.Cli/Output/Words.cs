using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>The values of the answer in the words that tables use.</summary>
internal static class Words
{
    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Controlled => "controlled",
        Verdict.Review => "review",
        _ => "no match",
    };

    internal static string Of(Licence licence) => licence switch
    {
        Licence.Required => "required",
        Licence.Uncertain => "uncertain",
        Licence.Review => "review",
        Licence.NotInForce => "not in force",
        _ => "none",
    };

    internal static string Of(StatusKind status) => status switch
    {
        StatusKind.NotYet => "not yet",
        StatusKind.InForce => "in force",
        StatusKind.Suspended => "suspended",
        StatusKind.Uncertain => "uncertain",
        _ => "repealed",
    };

    internal static string Of(MatchKind match) => match switch
    {
        MatchKind.Listed => "listed",
        MatchKind.MissingFacts => "facts missing",
        MatchKind.NearThreshold => "near threshold",
        MatchKind.PresumedOutside => "presumed outside",
        _ => "grey",
    };

    internal static string Of(InputState state) => state switch
    {
        InputState.Received => "received",
        InputState.Queued => "queued",
        InputState.Running => "running",
        InputState.Done => "done",
        InputState.Rejected => "rejected",
        _ => "failed",
    };

    /// <summary>A camelCase value of the JSON contract as words: <c>notInForce</c> gives "not in force".</summary>
    internal static string OfJsonName(string name)
    {
        if (name == "noMatch")
        {
            return "no match";
        }

        return name == "missingFacts" ? "facts missing" : string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
    }

    /// <summary>"1 line", "2 lines".</summary>
    internal static string Count(int number, string one, string? many = null) =>
        FormattableString.Invariant($"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
