namespace Screening.Core.Lists;

/// <summary>
/// How sure a statement of the list is. Ordered from sure to unsure: the certainty of a whole is the largest value of its parts.
/// </summary>
public enum Certainty
{
    /// <summary>The official wording was seen, letter for letter.</summary>
    Verbatim,

    /// <summary>Part of the official wording was seen; the rest follows from the text's own structure.</summary>
    SeenInPart,

    /// <summary>Known from a summary by the press, a law firm or another secondary source.</summary>
    PressSummary,

    /// <summary>Derived by rule from other data of the edition, for example a substance mapped to an entry by its element.</summary>
    Derived,

    /// <summary>Remembered, no source seen. Every answer that rests on it says so.</summary>
    Recalled,
}
