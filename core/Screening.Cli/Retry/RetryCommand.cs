using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;

namespace Screening.Cli.Retry;

/// <summary><c>screening retry ID...</c>: sends inputs again that failed or were rejected.</summary>
internal static class RetryCommand
{
    public static Command Create(ITerminal terminal)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids of failed or rejected screenings, as history prints them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("retry", "Sends screenings again that failed or were rejected; a running host takes them up.") { ids };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
            new RetryRunner(provider.GetRequiredService<RetryHandler>(), terminal).RunAsync(result.GetValue(ids)!, cancellationToken)));
        return command;
    }
}
