namespace Screening.Core.Classification;

/// <summary>The answer for one line. Ordered: the verdict of a document is the largest of its lines.</summary>
public enum Verdict
{
    /// <summary>No listed item found in this edition, as of this date. Never "clear".</summary>
    NoMatch,

    /// <summary>The text can't decide, or no official statement does: a person must.</summary>
    Review,

    /// <summary>The line names a listed item, whatever its measure's status on the date.</summary>
    Controlled,
}
