using Screening.Cli;
using Screening.Cli.Output;

using var terminal = new SystemTerminal();
return await CommandLine.RunAsync(args, terminal).ConfigureAwait(false);
