using System.Runtime.InteropServices;
using Screening.Cli;
using Screening.Cli.Output;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var terminal = new SystemTerminal();
return await CommandLine.RunAsync(args, terminal, stop.Token).ConfigureAwait(false);

// The first signal asks the command to stop and keep what is finished; the second one ends the process.
void Stop(PosixSignalContext signal)
{
    if (!stop.IsCancellationRequested)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
