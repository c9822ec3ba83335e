using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Eval;

/// <summary>Hears a language model on labelled lines, several times over, each time as if never before.</summary>
/// <param name="witness">Who is heard; its desk keeps no answers.</param>
/// <param name="edition">The edition to answer by.</param>
internal sealed class WitnessTrial(LineWitness witness, EditionInUse edition)
{
    private static readonly InputRef Nothing = new("local", "eval", "");

    /// <summary>Hears it as often as asked for.</summary>
    /// <param name="byRules">The lines with what the rules alone say.</param>
    /// <param name="asOf">The date.</param>
    /// <param name="runs">How often; 1 or more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WitnessTrialResult> RunAsync(IReadOnlyList<EvaluatedLine> byRules, DateOnly asOf, int runs, CancellationToken cancellationToken)
    {
        var results = new List<WitnessRun>(runs);
        for (var run = 0; run < runs; run++)
        {
            var lines = byRules.Select((line, i) => new ScreenedLine(ItemOf(line.Line.Goods, i + 1), line.Result)).ToArray();
            var report = await witness.HearAsync(lines, new ScreeningRun("eval", Nothing, asOf, edition), cancellationToken).ConfigureAwait(false);
            results.Add(new WitnessRun(report, [.. lines.Select(line => line.Result)]));
        }

        return new WitnessTrialResult(byRules, results);
    }

    private static ItemLine ItemOf(GoodsLine goods, int number) =>
        new() { Number = number, Where = "", Text = goods.Text, TariffCode = goods.TariffCode, Cas = goods.Cas };
}
