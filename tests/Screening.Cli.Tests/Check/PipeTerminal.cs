using Screening.Cli.Output;

namespace Screening.Cli.Tests.Check;

/// <summary>A terminal on two pipes, for what must happen while input is still to come.</summary>
internal sealed class PipeTerminal(Stream input, Stream output) : ITerminal
{
    public Stream In => input;

    public Stream Out => output;

    public TextWriter Error => TextWriter.Null;

    public bool IsInteractive => false;

    public bool ShowsProgress => false;

    public bool HasColours => false;

    public int Width => 120;

    public TimeProvider Time => TimeProvider.System;
}
