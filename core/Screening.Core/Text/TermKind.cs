namespace Screening.Core.Text;

/// <summary>What a term of the lexicon names.</summary>
public enum TermKind
{
    /// <summary>A chemical element.</summary>
    Element,

    /// <summary>A substance of the edition.</summary>
    Substance,

    /// <summary>A concept of the vocabulary.</summary>
    Concept,
}
