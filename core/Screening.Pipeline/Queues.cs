namespace Screening.Pipeline;

/// <summary>Names of the work queues; the trigger attributes name them by the same settings.</summary>
public static class Queues
{
    /// <summary>Inputs to read.</summary>
    public const string Intake = "screening-intake";

    /// <summary>Chunks of lines to screen.</summary>
    public const string Chunks = "screening-chunks";

    /// <summary>The ending of a poison queue's name.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>How often a message is received before it is poison: the default of the Functions host, which host.json repeats.</summary>
    public const int MaxDequeues = 5;
}
