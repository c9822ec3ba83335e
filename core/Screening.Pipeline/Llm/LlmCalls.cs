namespace Screening.Pipeline.Llm;

/// <summary>Counts the calls that one document, or one of its chunks, has cost. Safe for several threads.</summary>
public sealed class LlmCalls
{
    private int taken;

    /// <summary>Takes one more call; false when <paramref name="most"/> are taken.</summary>
    public bool TryTake(int most)
    {
        while (true)
        {
            var seen = Volatile.Read(ref taken);
            if (seen >= most)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref taken, seen + 1, seen) == seen)
            {
                return true;
            }
        }
    }
}
