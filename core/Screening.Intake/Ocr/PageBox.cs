using System.Globalization;

namespace Screening.Intake.Ocr;

/// <summary>An upright box on a page in pixels; x grows to the right, y downwards, right and bottom lie outside.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
public readonly record struct PageBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Width in pixels.</summary>
    public int Width => Right - Left;

    /// <summary>Height in pixels.</summary>
    public int Height => Bottom - Top;

    /// <summary>The smallest box around both.</summary>
    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>As evidence names it: <c>box 120,340,410,372</c> (left, top, right, bottom).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"box {Left},{Top},{Right},{Bottom}");
}
