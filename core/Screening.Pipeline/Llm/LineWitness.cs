using Screening.Core.Classification;
using Screening.Core.Testimony;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>Hears a language model on goods lines that the rules have read: which lines, in which calls, and what it changes.</summary>
/// <param name="desk">Where questions are put.</param>
/// <param name="options">Which lines, how many a call.</param>
public sealed class LineWitness(LlmDesk desk, LlmOptions options)
{
    private readonly string witness = $"{desk.Model}, prompt {LlmPrompt.Match.Id}";

    /// <summary>Hears the model on those of the lines that it is asked about.</summary>
    /// <param name="lines">The lines with what the rules say; those that change are replaced in place.</param>
    /// <param name="run">The screening: its edition and date, and the calls that it has cost.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WitnessReport> HearAsync(ScreenedLine[] lines, ScreeningRun run, CancellationToken cancellationToken)
    {
        var report = new WitnessReport();
        await HearAsync(lines, run, report, cancellationToken);
        return report;
    }

    /// <summary>Hears the model, and counts in a report that stands also where the hearing is stopped.</summary>
    internal async Task HearAsync(ScreenedLine[] lines, ScreeningRun run, WitnessReport report, CancellationToken cancellationToken)
    {
        var open = Enumerable.Range(0, lines.Length).Where(i => IsAsked(lines[i])).ToArray();
        var question = new MatchQuestion(run.Edition.Edition);
        var judge = new TestimonyJudge(run.Edition.Classifier);
        var asked = open.Chunk(options.LinesACall).ToArray();
        foreach (var wave in asked.Chunk(options.Concurrency))
        {
            var outcomes = await Task.WhenAll(wave.Select(batch => AskAsync(question, lines, batch, run, cancellationToken)));
            foreach (var (batch, outcome) in wave.Zip(outcomes))
            {
                report.Count(witness, batch.Length, outcome);
                Hear(judge, lines, batch, outcome.Answer, run.AsOf, report);
            }
        }
    }

    private Task<LlmOutcome<MatchAnswer>> AskAsync(MatchQuestion question, ScreenedLine[] lines, int[] batch, ScreeningRun run, CancellationToken cancellationToken)
    {
        var input = question.Of([.. batch.Select(i => lines[i])]);
        var request = new LlmRequest(LlmPrompt.Match, input, options.MaxAnswerTokens);
        return desk.AskAsync(request, run.Edition.Name, run.LlmCalls, Math.Max(1, options.MaxCallsADocument / run.Chunks), root => MatchAnswer.Read(root, witness), cancellationToken);
    }

    private static void Hear(TestimonyJudge judge, ScreenedLine[] lines, int[] batch, MatchAnswer? answer, DateOnly asOf, WitnessReport report)
    {
        if (answer is null)
        {
            return;
        }

        report.CountQuotes(0, 0, answer.CodesDropped);
        foreach (var i in batch)
        {
            report.NoteHeard(lines[i].Line.Number);
            if (answer.Lines.TryGetValue(lines[i].Line.Number, out var testimony))
            {
                var heard = judge.Hear(ReadingClassifier.GoodsOf(lines[i].Line, lines[i].Line.Text), lines[i].Result, testimony, asOf);
                report.CountQuotes(heard.QuotesKept, heard.QuotesDropped, heard.CodesDropped);
                lines[i] = lines[i] with { Result = heard.Result };
            }
        }
    }

    /// <summary>True for a line that the model is asked about. Where a scan leaves characters open, a person must look at the page: words about the words settle nothing.</summary>
    internal bool IsAsked(ScreenedLine line) =>
        line.Line.OtherReadings.Count == 0 && line.Line.ReadBy is null
        && (options.Mode == LlmMode.Always || line.Result.Verdict == Verdict.Review || line.Result.Issues.Any(issue => issue.Code == "vagueDescription"));
}
