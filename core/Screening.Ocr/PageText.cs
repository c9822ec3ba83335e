using Screening.Intake.Ocr;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;

namespace Screening.Ocr;

/// <summary>A line of text on a page as it was read.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Cell">The table cell that it stands in; null outside of ruled tables.</param>
/// <param name="Picture">The line as the recogniser saw it.</param>
/// <param name="Reading">What was read.</param>
internal sealed record PageText(TiltedBox Box, ScanCell? Cell, GrayImage Picture, LineReading Reading);
