using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Retry;

/// <summary><c>screening retry ID...</c> and <c>screening retry --failed</c>: sends inputs again that failed or were rejected; <c>--llm</c> asks the language model what it was not asked.</summary>
internal static class RetryCommand
{
    public static Command Create(ITerminal terminal)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids of screenings, as history prints them.", Arity = ArgumentArity.ZeroOrMore };
        var failed = new Option<bool>("--failed") { Description = "Every screening that failed, in the place of ids." };
        var llm = new Option<bool>("--llm") { Description = "Ask the language model what it was not asked in screenings that are done; without ids in every one of them." };
        var command = new Command("retry", "Sends screenings again that failed or were rejected; a running host takes them up. With --llm asks later, at once, what was not asked.") { ids, failed, llm };
        command.SetAction((result, cancellationToken) =>
        {
            var named = result.GetValue(ids)!;
            if (result.GetValue(llm))
            {
                return result.GetValue(failed)
                    ? throw new UsageException("--failed and --llm exclude each other: what failed has nothing that was not asked. See: screening retry --help")
                    : RunAsync(terminal, runner => named.Length > 0 ? runner.AskAsync(named, cancellationToken) : runner.AskAllAsync(cancellationToken));
            }

            return result.GetValue(failed) == named.Length > 0
                ? throw new UsageException("Name the screenings to send again, or say --failed for every one that failed. See: screening retry --help")
                : RunAsync(terminal, runner => named.Length > 0 ? runner.RunAsync(named, cancellationToken) : runner.RunFailedAsync(cancellationToken));
        });
        return command;
    }

    private static Task<int> RunAsync(ITerminal terminal, Func<RetryRunner, Task<int>> run) => StoreSession.RunAsync(
        terminal.Error, terminal.Time,
        provider => run(new RetryRunner(
            provider.GetRequiredService<RetryHandler>(), provider.GetRequiredService<LateHearingHandler>(), provider.GetRequiredService<ScreeningQueries>(), terminal)));
}
