using System.Globalization;
using Screening.Core;

namespace Screening.Intake.Ocr;

/// <summary>One page that was read from a picture, made straight.</summary>
public sealed record ScanPage
{
    /// <summary>1-based number of the page in its document.</summary>
    public required int Number { get; init; }

    /// <summary>Which half of the picture it is, where the picture shows two pages side by side. Boxes count from the picture's corner all the same.</summary>
    public PageHalf Half { get; init; }

    /// <summary>The page as evidence names it: <c>page 3</c>, <c>page 3, right half</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"page {Number}{Half switch { PageHalf.Left => ", left half", PageHalf.Right => ", right half", _ => "" }}");

    /// <summary>Width of the straight page in pixels; 0 when the picture could not be decoded.</summary>
    public int Width { get; init; }

    /// <summary>Height of the straight page in pixels; 0 when the picture could not be decoded.</summary>
    public int Height { get; init; }

    /// <summary>The words in reading order.</summary>
    public IReadOnlyList<ScanWord> Words { get; init; } = [];

    /// <summary>What is wrong or doubtful on the page, each with the page and, where it has one, the box.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>The straight page as a PNG file, with what was to be covered painted over; empty where none was asked for.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>What a witness reads on the page; null where none was heard.</summary>
    public PageTestimony? Testimony { get; init; }

    /// <summary>True when the picture was decoded and looked at to its end, whether it held text or not.</summary>
    public bool IsRead => Width > 0;
}
