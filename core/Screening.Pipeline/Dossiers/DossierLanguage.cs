namespace Screening.Pipeline.Dossiers;

/// <summary>The language of a dossier's document.</summary>
public enum DossierLanguage
{
    /// <summary>The Chinese part, then the English one.</summary>
    Both,

    /// <summary>English.</summary>
    En,

    /// <summary>Simplified Chinese.</summary>
    Zh,
}
