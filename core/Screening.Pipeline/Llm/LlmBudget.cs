namespace Screening.Pipeline.Llm;

/// <summary>The tokens of the UTC day, counted in this process. Safe for several threads.</summary>
/// <param name="most">Tokens a day.</param>
/// <param name="time">The clock.</param>
public sealed class LlmBudget(long most, TimeProvider time)
{
    private readonly Lock gate = new();
    private DateOnly day;
    private long spent;

    /// <summary>Tokens spent today.</summary>
    public long Spent
    {
        get
        {
            lock (gate)
            {
                return day == Today() ? spent : 0;
            }
        }
    }

    /// <summary>True while today's tokens are not spent. Calls under way may overdraw by what they cost.</summary>
    public bool IsOpen => Spent < most;

    /// <summary>Counts what a call cost.</summary>
    public void Count(long tokens)
    {
        lock (gate)
        {
            var today = Today();
            spent = (day == today ? spent : 0) + tokens;
            day = today;
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
