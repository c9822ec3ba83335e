using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Dossiers;

/// <summary>
/// Everything about one line that an exporter lays before customs: what was declared, which entries were considered, requirement by
/// requirement why the goods are or are not each of them, the law on the date with its instruments, what is missing, who decided what.
/// </summary>
public sealed record Dossier
{
    /// <summary>The screening.</summary>
    public required ScreeningSummary Screening { get; init; }

    /// <summary>The line as it was read.</summary>
    public required ItemLine Line { get; init; }

    /// <summary>The answer of the screening, as stored, with what was decided.</summary>
    public required DecidedItem Answer { get; init; }

    /// <summary>The edition that explains: the one of the screening; where it is not kept, the one in use.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Why the line is or is not each entry that was considered.</summary>
    public required LineExplanation Explanation { get; init; }

    /// <summary>
    /// True when <see cref="Edition"/> and the engine in use say of the line what the screening said. Where false the explanation differs, and
    /// the screening's own findings are those of <see cref="Answer"/>.
    /// </summary>
    public required bool IsReproduced { get; init; }

    /// <summary>When the dossier was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What the exporter refers to it by.</summary>
    public string Reference => $"{Screening.Id}/{Line.Number}";

    /// <summary>The measures of the entries that were considered, by id.</summary>
    public IReadOnlyList<Measure> Measures =>
        [.. Edition.Measures.Where(m => Explanation.Entries.Any(e => e.Entry.Measure == m.Id))];
}
