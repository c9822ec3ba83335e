namespace Screening.Intake.Annotation;

/// <summary>What is written beside one goods line in the annotated copy of its document.</summary>
public sealed record LineNote
{
    /// <summary>Number of the line in its document.</summary>
    public required int Line { get; init; }

    /// <summary>The line's place, as <see cref="ItemLine.Where"/> gave it.</summary>
    public required string Where { get; init; }

    /// <summary>The goods text; a report shows it, a copy has it already.</summary>
    public required string Text { get; init; }

    /// <summary>The colour.</summary>
    public required NoteTone Tone { get; init; }

    /// <summary>The cells, one for each heading of <see cref="CopyCover.Headings"/>. Never run as formulas, whatever they hold.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>Places in the pictures of a scan that the note rests on, as evidence names them; a report shows the first as a picture.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}
