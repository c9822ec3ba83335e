namespace Screening.Intake.Tables;

/// <summary>What a column of a goods table holds.</summary>
internal enum ColumnRole
{
    /// <summary>The heading is not known.</summary>
    None,

    /// <summary>The goods in words.</summary>
    Description,

    /// <summary>A word that heads a description only where no better one does: item, name, product.</summary>
    WeakDescription,

    /// <summary>What belongs to the description: specification, model, grade, material, composition.</summary>
    DescriptionPart,

    /// <summary>Tariff code.</summary>
    TariffCode,

    /// <summary>CAS number.</summary>
    Cas,

    /// <summary>Quantity.</summary>
    Quantity,

    /// <summary>Unit of the quantity.</summary>
    Unit,

    /// <summary>Value of the line.</summary>
    Value,

    /// <summary>Currency of the value.</summary>
    Currency,

    /// <summary>Country of origin.</summary>
    Origin,

    /// <summary>Country of destination.</summary>
    Destination,

    /// <summary>Number of the line.</summary>
    Sequence,

    /// <summary>Content of one chemical element or oxide; the heading is its symbol.</summary>
    Element,

    /// <summary>A known heading that is none of the others: weight, marks, price of a unit, remarks.</summary>
    Other,
}
