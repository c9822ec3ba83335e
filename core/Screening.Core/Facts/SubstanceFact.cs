using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts;

/// <summary>A substance of the edition that the line names by name, formula or CAS number.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="Start">First normalised unit; -1 when the fact stands in a declared field.</param>
/// <param name="End">Normalised unit behind the last.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record SubstanceFact(Substance Substance, int Start, int End, Evidence Evidence)
{
    /// <summary>True when the text takes it back.</summary>
    public bool IsNegated { get; init; }
}
