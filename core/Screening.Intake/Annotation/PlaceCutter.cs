using Screening.Intake.Ocr;

namespace Screening.Intake.Annotation;

/// <summary>Cuts places out of the pages of a document, for a report that shows them.</summary>
/// <param name="places">The places.</param>
/// <returns>The pictures of those that were found, in any order.</returns>
public delegate IEnumerable<ScanCut> PlaceCutter(IReadOnlyList<ScanCutPlace> places);
