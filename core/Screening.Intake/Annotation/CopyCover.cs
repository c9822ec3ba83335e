namespace Screening.Intake.Annotation;

/// <summary>What an annotated copy says of the whole document.</summary>
/// <param name="Headings">Headings of the notes' cells, in their order.</param>
/// <param name="Facts">Name and value of what the answer rests on (file, hash, edition, date, counts, issues); a sheet of its own in workbooks.</param>
public sealed record CopyCover(IReadOnlyList<string> Headings, IReadOnlyList<KeyValuePair<string, string>> Facts);
