namespace Screening.Cli;

/// <summary>Exit codes of the command.</summary>
public static class ExitCodes
{
    /// <summary>Everything asked was done.</summary>
    public const int Success = 0;

    /// <summary>A file could not be read, or the store could not be reached; the others were still screened.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>--fail-on was met.</summary>
    public const int Found = 3;
}
