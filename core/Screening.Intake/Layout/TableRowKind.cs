namespace Screening.Intake.Layout;

/// <summary>What a row below the header of a goods table is.</summary>
internal enum TableRowKind
{
    /// <summary>Words that belong to an item above or below.</summary>
    Text,

    /// <summary>The numbers of an item.</summary>
    Item,

    /// <summary>A sum, a tax, what is to be paid.</summary>
    Total,
}
