namespace Screening.Cli.Output;

/// <summary>What the commands read from and write to; the real one is the process's own streams.</summary>
public interface ITerminal
{
    /// <summary>Standard input, as bytes.</summary>
    Stream In { get; }

    /// <summary>Standard output, as bytes; UTF-8.</summary>
    Stream Out { get; }

    /// <summary>Standard error, as text.</summary>
    TextWriter Error { get; }

    /// <summary>True when standard output is a terminal that shows colours and a progress bar.</summary>
    bool IsInteractive { get; }

    /// <summary>Width in columns; 120 when it is no terminal.</summary>
    int Width { get; }

    /// <summary>The clock.</summary>
    TimeProvider Time { get; }
}
