namespace Screening.Scans;

/// <summary>How the cells of a table are told apart.</summary>
public enum TableStyle
{
    /// <summary>Lines around every cell.</summary>
    Ruled,

    /// <summary>Only by space.</summary>
    Plain,

    /// <summary>A line above, below the headings and at the end, as journals set tables.</summary>
    ThreeLines,

    /// <summary>Every other row on grey.</summary>
    Striped,

    /// <summary>Lines around every cell, the headings white on dark.</summary>
    DarkHead,
}
