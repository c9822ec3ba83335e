using Screening.Core;

namespace Screening.Ocr.Pictures;

/// <summary>A page of a picture file as it was decoded.</summary>
/// <param name="Number">1-based number of the page in its document.</param>
/// <param name="Image">The picture; null when it can't be decoded or is larger than the limits.</param>
/// <param name="Issue">What is wrong with it; null for nothing.</param>
internal sealed record DecodedPage(int Number, ColourImage? Image, Issue? Issue);
