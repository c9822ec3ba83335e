using Screening.Core;
using Screening.Core.Classification;
using Screening.Intake;

namespace Screening.Pipeline.Screenings;

/// <summary>Looks at what a document says beside its goods lines: a note that names what is listed may be goods that the reader took for a note.</summary>
internal static class AsideJudge
{
    private const int MostNamed = 10;
    private const int Shown = 120;

    /// <summary>Adds the issue <c>listedAside</c> for each title, note or sum that would be controlled as a goods line, the first ten of them.</summary>
    /// <param name="report">The report of the reading, complete.</param>
    /// <param name="run">By whose edition and date.</param>
    public static void Judge(DocumentReport report, ScreeningRun run)
    {
        var named = 0;
        foreach (var aside in report.Asides)
        {
            // A heading stands before the lines below it and was screened with them.
            if (aside.Reason == "section" || run.Edition.Classifier.Classify(new GoodsLine { Text = aside.Text }, run.AsOf).Verdict != Verdict.Controlled)
            {
                continue;
            }

            if (named++ == MostNamed)
            {
                return;
            }

            var shown = aside.Text.Length > Shown ? aside.Text[..Shown] + "…" : aside.Text;
            report.Add(new Issue(
                "listedAside", IssueSeverity.Warning, aside.Where, $"A row that is no goods line ({aside.Reason}) names what the list names: {shown}", "Look whether it is goods of this document; if so, give it a line of its own."));
        }
    }
}
