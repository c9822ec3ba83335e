namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told, as the timer extension's own type.</summary>
public class TimerInfo
{
    /// <summary>The schedule's state; null when it is not kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when the run comes later than planned.</summary>
    public bool IsPastDue { get; set; }
}
