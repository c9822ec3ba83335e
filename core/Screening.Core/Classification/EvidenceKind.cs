namespace Screening.Core.Classification;

/// <summary>What kind of reading a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A name of an element, substance, material, machine or form.</summary>
    Name,

    /// <summary>A chemical formula.</summary>
    Formula,

    /// <summary>A CAS registry number.</summary>
    Cas,

    /// <summary>A tariff code.</summary>
    TariffCode,

    /// <summary>A content: element and fraction.</summary>
    Composition,

    /// <summary>A magnet or alloy grade.</summary>
    Grade,

    /// <summary>A parameter with its unit.</summary>
    Parameter,

    /// <summary>A stated purpose or use.</summary>
    Purpose,

    /// <summary>A word that takes something back.</summary>
    Negation,

    /// <summary>Other words that decide what a word is.</summary>
    Context,

    /// <summary>Brought by a language model and checked against the input.</summary>
    Llm,

    /// <summary>Read from a picture.</summary>
    Ocr,
}
