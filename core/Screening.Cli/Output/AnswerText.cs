using System.Globalization;
using Screening.Core.Classification;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Output;

/// <summary>The answer to one check, for a person.</summary>
internal static class AnswerText
{
    public static void Write(TextWriter writer, CheckAnswer answer)
    {
        var result = answer.Result;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{VerdictOf(result.Verdict)}; licence: {LicenceOf(result.Licence)}  (as of {answer.AsOf:yyyy-MM-dd}, edition {answer.Edition}, which knows the law up to {answer.Edition.KnownUntil:yyyy-MM-dd}, {answer.Edition.AgeDays(answer.AsOf)} days before{(answer.Edition.IsOld(answer.AsOf) ? "; the list is old, look for a newer one" : string.Empty)})"));
        foreach (var finding in result.Findings)
        {
            writer.WriteLine();
            writer.WriteLine($"  {finding.Entry} (measure {finding.Measure}): {CamelCase.Of(finding.Match)}, {CamelCase.Of(finding.Status.Kind)}");
            writer.WriteLine($"    {finding.Why.En}");
            writer.WriteLine($"    {finding.Why.Zh}");
            foreach (var evidence in finding.Evidence)
            {
                writer.WriteLine(evidence.Field is { } field
                    ? $"    evidence: {field} {TerminalText.OneLine(evidence.Value!)}: {evidence.Says}"
                    : string.Create(CultureInfo.InvariantCulture, $"    evidence: '{TerminalText.OneLine(evidence.Text)}' at {evidence.Start}: {evidence.Says}"));
            }

            foreach (var missing in finding.Missing)
            {
                writer.WriteLine($"    ask: {missing.Question.En}");
                writer.WriteLine($"    问：{missing.Question.Zh}");
            }

            foreach (var gap in finding.Gaps)
            {
                writer.WriteLine($"    not seen: {gap.Says.En}");
                writer.WriteLine($"    未见：{gap.Says.Zh}");
            }

            writer.WriteLine($"    law: {finding.Status.Why.En}");
            if (finding.Status.WouldSettle is { } settle)
            {
                writer.WriteLine($"    settled by: {settle.En}");
            }

            if (finding.Certainty is not (Core.Lists.Certainty.Verbatim or Core.Lists.Certainty.SeenInPart))
            {
                writer.WriteLine($"    certainty of the list's own statement: {CamelCase.Of(finding.Certainty)}");
            }
        }

        foreach (var issue in result.Issues)
        {
            writer.WriteLine();
            writer.WriteLine($"  issue {issue.Code}: {TerminalText.OneLine(issue.Message)} {issue.WhatToDo}");
        }
    }

    public static string VerdictOf(Verdict verdict) => verdict switch
    {
        Verdict.Controlled => "CONTROLLED",
        Verdict.Review => "REVIEW",
        _ => "no listed item found",
    };

    public static string LicenceOf(Licence licence) => licence switch
    {
        Licence.Required => "required",
        Licence.Uncertain => "uncertain",
        Licence.NotInForce => "not in force",
        Licence.Review => "after review",
        _ => "none",
    };
}
