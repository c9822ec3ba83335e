namespace Screening.Core.Lists;

/// <summary>What kind of node of the list an entry is.</summary>
public enum EntryKind
{
    /// <summary>A leaf that names goods or technology.</summary>
    Leaf,

    /// <summary>A heading above leaves (1C905, 1C905.a.2). Findings name it when the text settles the heading, not the leaf.</summary>
    Group,

    /// <summary>A code that the announcement reserves without content.</summary>
    Reserved,

    /// <summary>A rule without a control code: a value share, an end use, a catch-all. Text alone rarely decides it.</summary>
    Clause,
}
