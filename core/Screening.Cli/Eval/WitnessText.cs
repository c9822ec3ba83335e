using System.Globalization;
using Screening.Pipeline.Json;
using Screening.Pipeline.Llm;

namespace Screening.Cli.Eval;

/// <summary>What hearing a language model on labelled lines came to and cost, for a person.</summary>
internal sealed class WitnessText(TextWriter writer, WitnessTrialResult trial, LlmOptions options)
{
    public void Write()
    {
        var reports = trial.Runs.Select(run => run.Report).ToList();
        var whole = new WitnessReport();
        reports.ForEach(whole.Add);
        Line($"{(whole.Witness.Length > 0 ? whole.Witness : "nobody was asked")}; {trial.Runs.Count} runs, no kept answer was used");
        Row("lines heard, calls", string.Join(", ", reports.Select(report => Text($"{report.Heard.Count} in {report.Calls}"))));
        foreach (var (failure, count) in whole.NotAsked)
        {
            Row("lines not heard", Text($"{count}: {LlmFailures.Reason(failure)}. {LlmFailures.WhatToDo(failure)}"));
        }

        Row("verdicts changed", trial.Changes.Count == 0 ? "none" : string.Join(", ", trial.Changes.Select(change => Text($"{CamelCase.Of(change.Before)} to {CamelCase.Of(change.After)}: {change.Lines}"))));
        WriteFlips();
        var quotes = whole.QuotesKept + whole.QuotesDropped;
        Row("quotes", Text($"{whole.QuotesKept} stand, {whole.QuotesDropped} dropped ({Share(whole.QuotesDropped, quotes):0.0000}); {whole.CodesDropped} codes and {whole.ItemsDropped} items dropped"));
        WriteCost(whole);
    }

    private void WriteFlips()
    {
        var heard = trial.AlwaysHeard.Count;
        Row("flip rate", trial.Runs.Count == 1
            ? "not measured; repeat the calls with --repeat 3"
            : Text($"{Share(trial.VerdictFlips, heard):0.0000} by verdict, {Share(trial.FindingFlips, heard):0.0000} by findings, of {heard} lines heard every time"));
    }

    // Per thousand lines of the file, whether the model was asked about them or not: that is what a manifest of a thousand lines costs.
    private void WriteCost(WitnessReport whole)
    {
        var thousands = trial.ByRules.Count * trial.Runs.Count / 1000m;
        Row("tokens", Text($"{whole.TokensIn} in, {whole.TokensOut} out"));
        if (thousands == 0)
        {
            return;
        }

        var (tokensIn, tokensOut) = (whole.TokensIn / thousands, whole.TokensOut / thousands);
        Row("per 1,000 lines", Text($"{whole.Calls / thousands:0.#} calls, {tokensIn:0} tokens in, {tokensOut:0} out"));
        Row("cost of 1,000 lines", options is { PriceIn: { } priceIn, PriceOut: { } priceOut }
            ? Text($"{((tokensIn * priceIn) + (tokensOut * priceOut)) / 1_000_000:0.0000} {options.Currency}, at {priceIn} in and {priceOut} out a million tokens")
            : $"not reckoned; set {LlmOptions.Section}:PriceIn, PriceOut and Currency to what the deployment costs");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Row(string name, string value) => writer.WriteLine($"{name,-21}{value}");

    private void Line(FormattableString text) => writer.WriteLine(Text(text));
}
