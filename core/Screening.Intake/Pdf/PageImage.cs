namespace Screening.Intake.Pdf;

/// <summary>A picture on a page, as a file that image readers know.</summary>
/// <param name="File">A PNG or JPEG file.</param>
/// <param name="Width">Width on the page in points.</param>
/// <param name="Height">Height on the page in points.</param>
internal sealed record PageImage(ReadOnlyMemory<byte> File, double Width, double Height);
