namespace Screening.Intake.Ocr;

/// <summary>Which of the characters asked for a reader of pictures can't write by its alphabet.</summary>
/// <param name="Matched">Those that are found by their shape instead.</param>
/// <param name="Unknown">Those that it can't read at all.</param>
public sealed record ScanSpelling(IReadOnlyList<string> Matched, IReadOnlyList<string> Unknown);
