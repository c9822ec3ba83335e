namespace Screening.Pipeline;

/// <summary>Names of the work queues; the trigger attributes name them by the same settings.</summary>
public static class Queues
{
    /// <summary>Inputs to read.</summary>
    public const string Intake = "screening-intake";

    /// <summary>Chunks of lines to screen.</summary>
    public const string Chunks = "screening-chunks";

    /// <summary>Steps of re-screenings.</summary>
    public const string Rescreening = "screening-rescreening";

    /// <summary>Reports to send to a webhook.</summary>
    public const string Webhooks = "screening-webhooks";

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
    public const int MoreRounds = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Every queue on which a message for an input can be.</summary>
    public static IReadOnlyList<string> All { get; } = [Intake, Chunks, Intake + PoisonSuffix, Chunks + PoisonSuffix];

    /// <summary>
    /// The pause before a round: five seconds before the second, twice as long before each further one, at most five minutes. What passed
    /// quickly costs little time, and what takes a quarter of an hour is outlasted.
    /// </summary>
    /// <param name="round">1 for the second round, 2 for the third.</param>
    public static TimeSpan PauseBefore(int round)
    {
        var pause = FirstPause * Math.Pow(2, round - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}
