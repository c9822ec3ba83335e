namespace Screening.Core.Lists;

/// <summary>What the timeline says of an entry on a date.</summary>
public enum StatusKind
{
    /// <summary>Issued or not, it does not apply yet.</summary>
    NotYet,

    /// <summary>It applies.</summary>
    InForce,

    /// <summary>A formal instrument has suspended it.</summary>
    Suspended,

    /// <summary>The instruments seen do not settle whether it applies.</summary>
    Uncertain,

    /// <summary>It has ceased for good.</summary>
    Repealed,
}
