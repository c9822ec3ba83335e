using Screening.Intake.Ocr;

namespace Screening.Ocr.Pictures;

/// <summary>A box about a middle, turned by a small angle.</summary>
/// <param name="X">Middle, pixels from the left.</param>
/// <param name="Y">Middle, pixels from the top.</param>
/// <param name="Width">Length along the text, pixels.</param>
/// <param name="Height">Height of the text, pixels.</param>
/// <param name="Angle">Radians, clockwise as seen on the page.</param>
internal readonly record struct TiltedBox(float X, float Y, float Width, float Height, float Angle)
{
    /// <summary>The upright box around it.</summary>
    public PageBox Bounds
    {
        get
        {
            var (sin, cos) = MathF.SinCos(MathF.Abs(Angle));
            var (right, down) = (((Width * cos) + (Height * sin)) / 2, ((Width * sin) + (Height * cos)) / 2);
            return new((int)MathF.Floor(X - right), (int)MathF.Floor(Y - down), (int)MathF.Ceiling(X + right), (int)MathF.Ceiling(Y + down));
        }
    }

    /// <summary>The part between two places along the text.</summary>
    /// <param name="from">Start as a share of the width, 0 to 1.</param>
    /// <param name="to">End as a share of the width, 0 to 1.</param>
    public TiltedBox Slice(float from, float to)
    {
        var (sin, cos) = MathF.SinCos(Angle);
        var shift = (((from + to) / 2) - 0.5f) * Width;
        return this with { X = X + (shift * cos), Y = Y + (shift * sin), Width = Math.Max(1, (to - from) * Width) };
    }
}
