namespace Screening.Core.Classification;

/// <summary>What the line needs on the date. Ordered by weight.</summary>
public enum Licence
{
    /// <summary>No listed item found.</summary>
    None,

    /// <summary>Listed, but its measure is not in force on the date.</summary>
    NotInForce,

    /// <summary>A person must decide first whether the item is listed.</summary>
    Review,

    /// <summary>Listed, and the instruments seen do not settle whether the measure applies on the date.</summary>
    Uncertain,

    /// <summary>Listed and in force: an export needs a licence.</summary>
    Required,
}
