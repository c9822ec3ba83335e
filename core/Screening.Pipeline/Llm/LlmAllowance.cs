namespace Screening.Pipeline.Llm;

/// <summary>The calls that one document, or one of its chunks, may still cost. Safe for several threads.</summary>
/// <param name="calls">The calls at the start; not negative.</param>
public sealed class LlmAllowance(int calls)
{
    private int left = calls;

    /// <summary>Takes one call; false when none is left.</summary>
    public bool TryTake() => Interlocked.Decrement(ref left) >= 0;

    /// <summary>The allowance of one chunk of a document: its calls divided, at least one.</summary>
    public static LlmAllowance OfChunk(LlmOptions options, int chunks) => new(Math.Max(1, options.MaxCallsADocument / Math.Max(1, chunks)));
}
