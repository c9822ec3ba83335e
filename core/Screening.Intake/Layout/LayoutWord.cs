namespace Screening.Intake.Layout;

/// <summary>A word with its place on a page; x grows to the right, y upwards.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Base">Height of its baseline in points.</param>
/// <param name="Size">Size of its type in points.</param>
/// <param name="IsBold">Set in a bold face.</param>
/// <param name="IsGlued">Follows the word before it without a blank, though something parts them: Chinese beside Latin.</param>
internal readonly record struct LayoutWord(string Text, double Left, double Right, double Base, double Size, bool IsBold = false, bool IsGlued = false)
{
    /// <summary>Middle between the edges.</summary>
    public double Middle => (Left + Right) / 2;
}
