using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Lists;

/// <summary>Settings of the control list, below <c>Screening:Lists</c>.</summary>
public sealed class ListsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Lists";

    /// <summary>
    /// Path of an overlay: a file with what its author knows beyond the list, for example a formal extension. Relative to the current
    /// folder. It is laid over whatever edition is in use. Default none.
    /// </summary>
    public string? Overlay { get; init; }

    /// <summary>How often a host looks at most whether another edition was activated. Default 10 seconds; 1 second to 1 hour.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static ListsOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<ListsOptions>() ?? new ListsOptions();

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (LookEvery < TimeSpan.FromSeconds(1) || LookEvery > TimeSpan.FromHours(1))
        {
            violations.Add($"{Section}:LookEvery must lie between 00:00:01 and 01:00:00.");
        }

        return violations;
    }
}
