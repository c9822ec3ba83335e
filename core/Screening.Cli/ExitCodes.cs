namespace Screening.Cli;

/// <summary>Exit codes of the command.</summary>
public static class ExitCodes
{
    /// <summary>Everything asked was done.</summary>
    public const int Success = 0;

    /// <summary>A file could not be read, or the store could not be reached; the other files were still screened.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>All files were read, and --fail-on was met.</summary>
    public const int Found = 3;

    /// <summary>Stopped by Ctrl-C, as shells number it.</summary>
    public const int Stopped = 130;

    /// <summary>The reader of the output went away, as shells number it.</summary>
    public const int OutputClosed = 141;
}
