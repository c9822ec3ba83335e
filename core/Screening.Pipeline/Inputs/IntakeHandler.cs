namespace Screening.Pipeline.Inputs;

/// <summary>The intake queue's use case: read the lines of one input, screen it at once when small, else cut it into chunks.</summary>
public sealed class IntakeHandler
{
    /// <summary>Handles one message of <see cref="Queues.Intake"/>. Safe to repeat.</summary>
    public Task HandleAsync(string message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
