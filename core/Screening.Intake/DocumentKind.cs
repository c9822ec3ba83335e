namespace Screening.Intake;

/// <summary>What a document is in trade, as far as its content shows.</summary>
public enum DocumentKind
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>A list of goods lines: manifest, packing list, invoice, declaration, order.</summary>
    GoodsList,

    /// <summary>A safety data sheet.</summary>
    SafetyDataSheet,

    /// <summary>A certificate of analysis or mill certificate.</summary>
    CertificateOfAnalysis,

    /// <summary>A data sheet or specification with parameters.</summary>
    DataSheet,

    /// <summary>A process sheet, work instruction or other carrier of know-how.</summary>
    ProcessDocument,

    /// <summary>A letter, an e-mail or other running text.</summary>
    Prose,
}
