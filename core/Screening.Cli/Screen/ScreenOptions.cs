using Screening.Core.Classification;

namespace Screening.Cli.Screen;

/// <summary>What the user asked of <c>screening screen</c>.</summary>
internal sealed record ScreenOptions
{
    public required string[] Paths { get; init; }

    public required string Format { get; init; }

    public string? OutDirectory { get; init; }

    public required DateOnly AsOf { get; init; }

    public Verdict? FailOn { get; init; }

    public bool AllLines { get; init; }
}
