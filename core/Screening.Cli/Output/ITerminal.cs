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

    /// <summary>True when a person reads standard output on a terminal.</summary>
    bool IsInteractive { get; }

    /// <summary>True when a person reads standard error on a terminal, where a progress bar may be shown.</summary>
    bool ShowsProgress { get; }

    /// <summary>True when colours are wanted on a terminal (<c>NO_COLOR</c> is not set).</summary>
    bool HasColours { get; }

    /// <summary>Width in columns; 120 when it is no terminal.</summary>
    int Width { get; }

    /// <summary>The clock.</summary>
    TimeProvider Time { get; }
}
