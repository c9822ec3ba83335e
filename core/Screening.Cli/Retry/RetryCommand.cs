using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Retry;

/// <summary><c>screening retry ID...</c> and <c>screening retry --failed</c>: sends inputs again that failed or were rejected.</summary>
internal static class RetryCommand
{
    public static Command Create(ITerminal terminal)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids of failed or rejected screenings, as history prints them.", Arity = ArgumentArity.ZeroOrMore };
        var failed = new Option<bool>("--failed") { Description = "Every screening that failed, in the place of ids." };
        var command = new Command("retry", "Sends screenings again that failed or were rejected; a running host takes them up.") { ids, failed };
        command.SetAction((result, cancellationToken) =>
        {
            var named = result.GetValue(ids)!;
            if (result.GetValue(failed) == named.Length > 0)
            {
                throw new UsageException("Name the screenings to send again, or say --failed for every one that failed. See: screening retry --help");
            }

            return StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
            {
                var runner = new RetryRunner(provider.GetRequiredService<RetryHandler>(), provider.GetRequiredService<ScreeningQueries>(), terminal);
                return named.Length > 0 ? runner.RunAsync(named, cancellationToken) : runner.RunFailedAsync(cancellationToken);
            });
        });
        return command;
    }
}
