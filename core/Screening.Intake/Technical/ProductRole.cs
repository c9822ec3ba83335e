namespace Screening.Intake.Technical;

/// <summary>What a named value says of the product that a technical document describes.</summary>
internal enum ProductRole
{
    /// <summary>Nothing of the product itself: parties, dates, numbers of papers.</summary>
    None,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Another name.</summary>
    Synonym,

    /// <summary>Grade, type, model.</summary>
    Grade,

    /// <summary>Material, specification, form, size: what else describes it.</summary>
    Property,

    /// <summary>Formula or composition.</summary>
    Composition,

    /// <summary>CAS number.</summary>
    Cas,

    /// <summary>Tariff code.</summary>
    TariffCode,

    /// <summary>What it is used for.</summary>
    Use,

    /// <summary>Lot, batch, heat.</summary>
    Lot,

    /// <summary>Quantity.</summary>
    Quantity,

    /// <summary>Country of origin.</summary>
    Origin,
}
