namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function by a schedule, as the timer extension's own attribute does.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB expression of six fields, or the name of a setting in per cent signs.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>True to run once when the host starts. Default false.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>True to keep the schedule's state over restarts. Default true.</summary>
    public bool UseMonitor { get; set; } = true;
}
