namespace Screening.Pipeline.Inputs;

/// <summary>The chunk queue's use case: classify one chunk of lines; the last one writes the summary.</summary>
public sealed class ScreenChunkHandler
{
    /// <summary>Handles one message of <see cref="Queues.Chunks"/>. Safe to repeat.</summary>
    public Task HandleAsync(string message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
