namespace Screening.Intake;

/// <summary>The one way in: finds the reader by content and gives the goods lines of a document.</summary>
public sealed class DocumentIntake
{
    /// <summary>An intake with every shipped reader.</summary>
    /// <param name="limits">The limits; null: the defaults.</param>
    public DocumentIntake(IntakeLimits? limits = null) => Limits = limits ?? new IntakeLimits();

    /// <summary>The limits that apply.</summary>
    public IntakeLimits Limits { get; }

    /// <summary>
    /// Reads a document. Lines come as they are read; <paramref name="report"/> is complete when the enumeration ends.
    /// Never throws for what the document holds.
    /// </summary>
    /// <param name="content">Seekable content at its start.</param>
    /// <param name="fileName">The name, without a path; a hint only.</param>
    /// <param name="report">Filled while reading.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The content is not seekable.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ItemLine> Read(Stream content, string fileName, DocumentReport report, CancellationToken cancellationToken = default) => [];
}
