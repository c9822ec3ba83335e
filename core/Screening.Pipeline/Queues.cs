namespace Screening.Pipeline;

/// <summary>Names of the work queues; the trigger attributes name them by the same settings.</summary>
public static class Queues
{
    /// <summary>Inputs to read.</summary>
    public const string Intake = "screening-intake";

    /// <summary>Chunks of lines to screen.</summary>
    public const string Chunks = "screening-chunks";

    /// <summary>Where the Functions host reports blobs whose trigger failed for good.</summary>
    public const string BlobTriggerPoison = "webjobs-blobtrigger-poison";

    /// <summary>The ending of a poison queue's name.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>How often a message is received before it is poison: the default of the Functions host, which host.json repeats.</summary>
    public const int MaxDequeues = 5;

    /// <summary>
    /// How often a work order begins with its tries anew after it was poison: a store that is shaky for minutes, or a machine that keeps
    /// dying, is no fault of the input.
    /// </summary>
    public const int MoreRounds = 5;

    /// <summary>The pause before the second round; the one before the third is twice as long, and so on.</summary>
    public static TimeSpan RoundPause { get; } = TimeSpan.FromSeconds(30);
}
