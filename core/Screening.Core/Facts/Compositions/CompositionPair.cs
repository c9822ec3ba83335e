namespace Screening.Core.Facts.Compositions;

/// <summary>An element and its share, as they stand side by side.</summary>
/// <param name="Token">The element.</param>
/// <param name="Start">First normalised unit of both.</param>
/// <param name="End">Normalised unit behind the last of both.</param>
/// <param name="Share">The share of what is named, an oxide's included.</param>
internal sealed record CompositionPair(ElementToken Token, int Start, int End, Share Share)
{
    /// <summary>One symbol, or the joint ones of PrNd.</summary>
    public string[] Symbols => Token.Symbols;

    /// <summary>True for a name or an oxide, false for bare symbols.</summary>
    public bool IsName => Token.IsName;
}
