namespace Screening.Pipeline.Rescreening;

/// <summary>The new finding of one line under another edition, beside the ones before. Only lines whose answer changed have one.</summary>
public sealed record LineChange
{
    /// <summary>UTF-16 units of the goods text that are kept here: with all else a change stays below the 32 Ki of a table property.</summary>
    public const int MaxText = 2_000;

    /// <summary>UTF-16 units of the place that are kept here.</summary>
    public const int MaxWhere = 500;

    /// <summary>The screening.</summary>
    public required string ScreeningId { get; init; }

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>The re-screening that found it.</summary>
    public required string RunId { get; init; }

    /// <summary>When that was begun, UTC: the order of a line's changes.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name and short hash of the edition that answers now.</summary>
    public required string Edition { get; init; }

    /// <summary>Its place in the document, at most <see cref="MaxWhere"/> units.</summary>
    public required string Where { get; init; }

    /// <summary>The goods text, at most <see cref="MaxText"/> units.</summary>
    public required string Text { get; init; }

    /// <summary>The answer before.</summary>
    public required AnswerBrief Before { get; init; }

    /// <summary>The answer now.</summary>
    public required AnswerBrief After { get; init; }

    /// <summary>Why the first entry is found now; empty when there is none.</summary>
    public required string Why { get; init; }

    /// <summary>The whole result line under the edition; null when it is longer than <see cref="Screenings.FlaggedRow.MaxJson"/>: then the run's file has it.</summary>
    public string? Json { get; init; }

    /// <summary>What changed.</summary>
    public ChangeTally Tally => ChangeTally.Of(Before.Verdict, After.Verdict, Before.Licence != After.Licence);
}
