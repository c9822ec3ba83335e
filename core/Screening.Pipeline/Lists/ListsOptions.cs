namespace Screening.Pipeline.Lists;

/// <summary>Settings of the control list, below <c>Screening:Lists</c>.</summary>
public sealed class ListsOptions
{
    /// <summary>
    /// Path of an overlay: a file with what its author knows beyond the shipped list, for example a formal extension. Relative to the current
    /// folder. Default none: the shipped list alone.
    /// </summary>
    public string? Overlay { get; init; }
}
