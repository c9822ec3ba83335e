namespace Screening.Intake.Technical;

/// <summary>A section of a safety data sheet, by what it is about; sheets number them differently.</summary>
internal enum SafetySection
{
    /// <summary>None of those that are read.</summary>
    Other,

    /// <summary>Identification: the product's name (section 1).</summary>
    Identification,

    /// <summary>Composition or ingredients (section 3; section 2 of older sheets).</summary>
    Composition,

    /// <summary>Physical and chemical properties (section 9).</summary>
    Properties,

    /// <summary>Transport (section 14).</summary>
    Transport,
}
