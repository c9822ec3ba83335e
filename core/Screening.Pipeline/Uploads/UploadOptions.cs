using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Uploads;

/// <summary>How large documents are sent; settings below <c>Screening:Uploads</c>.</summary>
public sealed record UploadOptions
{
    /// <summary>The settings' name.</summary>
    public const string Section = "Screening:Uploads";

    /// <summary>Minutes for which a grant holds, 1 to 1,440. Default 60.</summary>
    public int LifetimeMinutes { get; init; } = 60;

    /// <summary>Reads the options; nothing is checked yet.</summary>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    public static UploadOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<UploadOptions>() ?? new UploadOptions();

    /// <summary>Everything that is wrong with the options, one sentence each.</summary>
    public IReadOnlyList<string> Violations() =>
        LifetimeMinutes is >= 1 and <= 1440 ? [] : [$"{Section}:LifetimeMinutes must be from 1 to 1440."];
}
