namespace Screening.Intake.Ocr;

/// <summary>Which part of a picture a page is.</summary>
public enum PageHalf
{
    /// <summary>The picture shows one page.</summary>
    Whole,

    /// <summary>The left one of two pages side by side.</summary>
    Left,

    /// <summary>The right one of two pages side by side.</summary>
    Right,
}
