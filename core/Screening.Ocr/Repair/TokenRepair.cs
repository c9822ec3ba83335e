namespace Screening.Ocr.Repair;

/// <summary>A misread token put right.</summary>
/// <param name="Text">The token as it must have been.</param>
/// <param name="Because">What decided it, in one phrase.</param>
internal sealed record TokenRepair(string Text, string Because);
