namespace Screening.Core.Lists;

/// <summary>How a name is looked for in text.</summary>
public enum NameMatch
{
    /// <summary>As whole words, in any case; Chinese names anywhere. An English plural counts too.</summary>
    Word,

    /// <summary>As written, case and all, as a whole word: for abbreviations.</summary>
    ExactCase,

    /// <summary>As the beginning of a word, in any case.</summary>
    Prefix,
}
