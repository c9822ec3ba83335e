using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>The row of one line whose verdict is not noMatch. Derived from the result line; the result file has every line whole.</summary>
public sealed record FlaggedRow
{
    /// <summary>UTF-16 units of the goods text that a row holds; the rest is in the result file.</summary>
    public const int MaxText = 8_000;

    /// <summary>UTF-16 units of the result line's JSON that a row holds: below the 32 Ki of a table property.</summary>
    public const int MaxJson = 30_000;

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>Its place in the document.</summary>
    public required string Where { get; init; }

    /// <summary>The goods text, at most <see cref="MaxText"/> units.</summary>
    public required string Text { get; init; }

    /// <summary>Controlled or review.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What is needed on the date.</summary>
    public required Licence Licence { get; init; }

    /// <summary>Codes of the entries found, weightiest first, one blank between; at most <see cref="MaxText"/> units.</summary>
    public required string Entries { get; init; }

    /// <summary>Why the first entry was found; empty when there is none.</summary>
    public required string Why { get; init; }

    /// <summary>The questions that would settle it, one a line; at most <see cref="MaxText"/> units.</summary>
    public required string Questions { get; init; }

    /// <summary>The whole result line as JSON; null when it is longer than <see cref="MaxJson"/>: then the result file has it.</summary>
    public string? Json { get; init; }
}
