namespace Screening.Intake.Ocr;

/// <summary>
/// Reads pictures of pages: the port that an OCR adapter fills. Loaded on first use; one instance serves all threads. Without one, documents
/// that are pictures are reported as not read (<c>needsOcr</c>).
/// </summary>
public interface IScanReader
{
    /// <summary>Short name of the adapter, for example <c>ppocr</c>.</summary>
    string Name { get; }

    /// <summary>How the reader copes with characters that have to be read: what it can't spell must be known before it is missed.</summary>
    /// <param name="characters">The characters, one each.</param>
    ScanSpelling SpellingOf(IEnumerable<string> characters);

    /// <summary>
    /// Reads the pages of one picture file, one at a time, so that memory does not grow with their number. What is wrong with a page is an
    /// issue of that page, what is wrong with the file an issue of a page without words; nothing is thrown for what the picture holds.
    /// </summary>
    /// <param name="source">The picture and what bounds its reading.</param>
    /// <param name="cancellationToken">Stops the reading, between and within pages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken);

    /// <summary>Cuts places out of the pages of a picture file, as the reader saw them: straight and even in light. Places that it can't find again have none.</summary>
    /// <param name="source">The picture, as it was given to <see cref="Read"/>.</param>
    /// <param name="places">The places.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<ScanCut> Cut(ScanSource source, IReadOnlyList<ScanCutPlace> places, CancellationToken cancellationToken) => [];
}
