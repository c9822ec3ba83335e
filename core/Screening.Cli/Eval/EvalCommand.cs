using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;

namespace Screening.Cli.Eval;

/// <summary><c>screening eval PATH...</c>: how well the engine answers labelled lines, alone or with a language model as witness.</summary>
internal static class EvalCommand
{
    private const int DefaultErrors = 50;
    private const int MostRuns = 20;

    public static Command Create(ITerminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Files of labelled lines (JSON, one object a line), and folders of .jsonl files.", Arity = ArgumentArity.OneOrMore };
        var asOf = Dates.CreateOption();
        var errors = new Option<int>("--errors") { Description = "How many errors to print.", DefaultValueFactory = _ => DefaultErrors, HelpName = "number" };
        var llm = new Option<bool>("--llm") { Description = "Hear the language model of the settings too (Screening:Llm); every question is a call that costs." };
        var repeat = new Option<int>("--repeat") { Description = "With --llm: how often each question is put, for the flip rate (1 to 20).", DefaultValueFactory = _ => 1, HelpName = "number" };
        var command = new Command("eval", "Compares the answers with labels: precision, recall, figures by entry, each error with its evidence.") { paths, asOf, errors, llm, repeat };
        command.SetAction(async (result, cancellationToken) =>
        {
            var date = Dates.Parse(result.GetValue(asOf)) ?? DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime);
            var (files, most, runs) = (result.GetValue(paths)!, result.GetValue(errors), result.GetValue(repeat));
            if (!result.GetValue(llm))
            {
                return result.GetResult(repeat) is { Implicit: false }
                    ? throw new UsageException("--repeat needs --llm: the rules give the same answer every time. See: screening eval --help")
                    : new EvalRunner(Engine.Edition().Classifier, terminal).Run(files, date, most);
            }

            return runs is < 1 or > MostRuns
                ? throw new UsageException($"--repeat takes 1 to {MostRuns}. See: screening eval --help")
                : await StoreSession.RunAsync(terminal.Error, terminal.Time, provider => RunAsync(provider, terminal, files, date, most, runs, cancellationToken)).ConfigureAwait(false);
        });
        return command;
    }

    // Answers are neither looked up nor kept, and one file may cost what the day's budget holds.
    private static async Task<int> RunAsync(
        IServiceProvider provider, ITerminal terminal, string[] paths, DateOnly asOf, int errors, int runs, CancellationToken cancellationToken)
    {
        var options = provider.GetRequiredService<LlmOptions>() with { MaxCallsADocument = int.MaxValue };
        if (!options.IsOn)
        {
            throw new UsageException($"No language model is set. Set {LlmOptions.Section}:Mode to review, {LlmOptions.Section}:Endpoint and {LlmOptions.Section}:Deployment (docs/llm.md).");
        }

        var edition = await provider.GetRequiredService<CurrentEdition>().GetAsync(cancellationToken).ConfigureAwait(false);
        using var desk = new LlmDesk(provider.GetRequiredService<ILanguageModel>(), null, options, provider.GetRequiredService<LlmBudget>(), terminal.Time);
        var trial = new WitnessTrial(new LineWitness(desk, options), edition);
        return await new EvalRunner(edition.Classifier, terminal).RunAsync(paths, asOf, errors, trial, runs, options, cancellationToken).ConfigureAwait(false);
    }
}
