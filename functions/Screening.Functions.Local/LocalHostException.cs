namespace Screening.Functions.Local;

/// <summary>The local host can't start or go on; the message is for the user.</summary>
public sealed class LocalHostException : Exception
{
    /// <summary>A setting or the machine is at fault: exit code 1.</summary>
    public LocalHostException(string message)
        : this(message, false)
    {
    }

    private LocalHostException(string message, bool isUsage)
        : base(message) => IsUsage = isUsage;

    /// <summary>True when the command line is at fault: exit code 2.</summary>
    public bool IsUsage { get; }

    /// <summary>The command line is at fault.</summary>
    public static LocalHostException Usage(string message) => new(message, true);
}
