using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Decisions;

/// <summary>How people decide; settings below <c>Screening:Decisions</c>.</summary>
public sealed record DecisionOptions
{
    /// <summary>The settings' name.</summary>
    public const string Section = "Screening:Decisions";

    /// <summary>True when a confirmation or an override holds only once a second person agrees. Default false.</summary>
    public bool FourEyes { get; init; }

    /// <summary>For how many days from today a decision may stand. Default 366.</summary>
    public int MaxStandingDays { get; init; } = 366;

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    public static DecisionOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<DecisionOptions>() ?? new DecisionOptions();

    /// <summary>Everything that is wrong with the options, one sentence each.</summary>
    public IReadOnlyList<string> Violations() =>
        MaxStandingDays is >= 1 and <= 3660 ? [] : [$"{Section}:MaxStandingDays must be from 1 to 3660."];
}
