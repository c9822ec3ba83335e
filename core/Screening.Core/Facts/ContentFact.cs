using Screening.Core.Classification;
using Screening.Core.Quantities;

namespace Screening.Core.Facts;

/// <summary>A stated content: an element and its share.</summary>
/// <param name="Symbol">Chemical symbol of the element.</param>
/// <param name="Low">Smallest share the text allows, 0 to 1.</param>
/// <param name="High">Largest share the text allows, 0 to 1.</param>
/// <param name="IsBalance">True when the text says that it makes up the rest.</param>
/// <param name="IsAbsent">True when the text says that none is there or none was found.</param>
/// <param name="Group">Number of the material that it belongs to: lots and models of one line count from 0.</param>
/// <param name="Start">First normalised unit.</param>
/// <param name="End">Normalised unit behind the last.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record ContentFact(
    string Symbol, double Low, double High, bool IsBalance, bool IsAbsent, int Group, int Start, int End, Evidence Evidence)
{
    /// <summary>
    /// The content below which a magnet maker calls dysprosium or terbium a trace, 0.1 % by mass: trade practice (industry guide of
    /// February 2026), not a threshold of the announcements, which print none.
    /// </summary>
    public static readonly MassFraction TradeTrace = MassFraction.OfPercent(0.1);

    /// <summary>True when a trace at most is stated.</summary>
    public bool IsTrace => !IsBalance && High < TradeTrace.Share;
}
