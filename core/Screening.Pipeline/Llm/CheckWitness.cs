using Screening.Core;
using Screening.Intake;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>Hears a language model on checks, within a time of their own: somebody waits for the answer. An item on which it was not heard in time is answered by the rules and says so.</summary>
/// <param name="witness">Who is heard.</param>
/// <param name="options">The time.</param>
/// <param name="time">The clock.</param>
public sealed class CheckWitness(LineWitness witness, LlmOptions options, TimeProvider time)
{
    private static readonly InputRef Nothing = new("checks", "check", "");

    /// <summary>The answers with what the model adds, in their order.</summary>
    /// <param name="answers">The answers by the rules.</param>
    /// <param name="edition">The edition that they were given by.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<CheckAnswer>> HearAsync(IReadOnlyList<CheckAnswer> answers, EditionInUse edition, CancellationToken cancellationToken)
    {
        var heard = answers.ToArray();
        using var limit = new CancellationTokenSource(options.CheckTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        foreach (var day in answers.Index().GroupBy(answer => answer.Item.AsOf))
        {
            var places = day.Select(answer => answer.Index).ToArray();
            var lines = places.Select((place, i) => LineOf(answers[place], i + 1)).ToArray();
            var asked = lines.Where(witness.IsAsked).Select(line => line.Line.Number).ToHashSet();
            var report = await HearAsync(lines, new ScreeningRun("check", Nothing, day.Key, edition), either.Token, cancellationToken);
            for (var i = 0; i < places.Length; i++)
            {
                var result = lines[i].Result;
                heard[places[i]] = answers[places[i]] with
                {
                    Result = asked.Contains(i + 1) && !report.Heard.Contains(i + 1) ? result with { Issues = [.. result.Issues, IssueOf(report)] } : result,
                };
            }
        }

        return heard;
    }

    private async Task<WitnessReport> HearAsync(ScreenedLine[] lines, ScreeningRun run, CancellationToken either, CancellationToken caller)
    {
        var report = new WitnessReport();
        try
        {
            await witness.HearAsync(lines, run, report, either);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            // The time is over: what was heard before stands.
        }

        return report;
    }

    private static Issue IssueOf(WitnessReport report)
    {
        var failure = report.NotAsked.Count > 0 ? report.NotAsked.Keys.First() : LlmFailure.TimedOut;
        return new Issue(WitnessReport.NotAskedCode, IssueSeverity.Info, "", $"No language model was heard: {LlmFailures.Reason(failure)}. The rules' answer stands.", "Check the item again later.");
    }

    private static ScreenedLine LineOf(CheckAnswer answer, int number) =>
        new(new ItemLine { Number = number, Where = "", Text = answer.Request.Text, TariffCode = answer.Request.Hs, Cas = answer.Request.Cas }, answer.Result);
}
