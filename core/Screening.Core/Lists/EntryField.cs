namespace Screening.Core.Lists;

/// <summary>A statement of an entry that has sources and a certainty of its own.</summary>
public enum EntryField
{
    /// <summary>The official wording.</summary>
    Text,

    /// <summary>The control code.</summary>
    Code,

    /// <summary>The rule that says what falls under it.</summary>
    Rule,

    /// <summary>The reference tariff codes.</summary>
    TariffCodes,

    /// <summary>The notes on forms and scope.</summary>
    Notes,

    /// <summary>The legal events.</summary>
    Timeline,
}
