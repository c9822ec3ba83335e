namespace Screening.Ocr;

/// <summary>How pictures of pages are read. Section <c>Screening:Ocr</c>.</summary>
public sealed class OcrOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Screening:Ocr";

    /// <summary>
    /// The adapter: <c>ppocr</c> in process, <c>tesseract</c> where that program is installed, <c>none</c>, or <c>auto</c> (default): ppocr where its
    /// models are, else tesseract where it is installed, else none.
    /// </summary>
    public string Engine { get; init; } = "auto";

    /// <summary>Folder of the models; null (default): <c>ocr-models</c> beside the program.</summary>
    public string? ModelDirectory { get; init; }

    /// <summary>Pixels of one page. Default 40,000,000: A4 at 600 dots to the inch.</summary>
    public int MaxPixels { get; init; } = 40_000_000;

    /// <summary>Pixels on one side of a page. Default 20,000.</summary>
    public int MaxSide { get; init; } = 20_000;

    /// <summary>Time for one page. Default 30 s.</summary>
    public TimeSpan MaxPageTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Processors for one page; 0 (default): as many as there are, at most 4.</summary>
    public int Threads { get; init; }

    /// <summary>Every violation; empty when the options hold.</summary>
    public IReadOnlyList<string> Violations()
    {
        var found = new List<string>();
        if (Engine is not ("auto" or "ppocr" or "tesseract" or "none"))
        {
            found.Add($"{Section}:{nameof(Engine)} must be auto, ppocr, tesseract or none.");
        }

        AddUnless(MaxPixels > 0, nameof(MaxPixels), "must be more than 0");
        AddUnless(MaxSide is > 0 and <= 65_500, nameof(MaxSide), "must be 1 to 65500");
        AddUnless(MaxPageTime > TimeSpan.Zero, nameof(MaxPageTime), "must be more than 0");
        AddUnless(Threads is >= 0 and <= 64, nameof(Threads), "must be 0 to 64");
        return found;

        void AddUnless(bool holds, string name, string rule)
        {
            if (!holds)
            {
                found.Add($"{Section}:{name} {rule}.");
            }
        }
    }
}
