namespace Screening.Intake.Layout;

/// <summary>Words of one row that stand together.</summary>
/// <param name="Text">The words.</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge in points.</param>
internal readonly record struct LayoutCell(string Text, double Left, double Right)
{
    /// <summary>Middle between the edges.</summary>
    public double Middle => (Left + Right) / 2;
}
