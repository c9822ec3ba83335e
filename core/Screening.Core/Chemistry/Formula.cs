namespace Screening.Core.Chemistry;

/// <summary>A parsed chemical formula: its elements summed over groups, hydrates and dopants, in order of first appearance.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="HasCounts">True when the text prints a number of atoms; "SmCo" has none.</param>
public sealed record Formula(IReadOnlyList<FormulaPart> Parts, bool HasCounts)
{
    private readonly FormulaPart[] parts = [.. Parts];

    /// <summary>Mass of one formula unit in g/mol, dopants left out.</summary>
    public double MolarMass => parts.Where(p => !p.IsDopant).Sum(p => p.Count * PeriodicTable.WeightOf(p.Number));

    /// <summary>True when the element is in it, as a dopant too.</summary>
    public bool Has(int number)
    {
        foreach (var part in parts)
        {
            if (part.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of its parts is as asked for.</summary>
    public bool Any(Predicate<FormulaPart> match) => Array.Exists(parts, match);

    /// <summary>True when all of its parts are as asked for.</summary>
    public bool All(Predicate<FormulaPart> match) => Array.TrueForAll(parts, match);

    /// <summary>Mass fraction, 0 to 1, of an element; 0 when it is absent or a dopant of unstated amount.</summary>
    public double MassFractionOf(int number)
    {
        var part = parts.FirstOrDefault(p => p.Number == number && !p.IsDopant);
        return part.Number == 0 ? 0 : part.Count * PeriodicTable.WeightOf(number) / MolarMass;
    }

    /// <summary>
    /// True when common oxidation states add up to zero: the sign of a real compound, and what tells Y2O3 from a part number.
    /// Broken counts are those of solid solutions, whose charge vacancies make up for: they may be off by a part of a charge.
    /// </summary>
    public bool IsBalanced()
    {
        var low = 0.0;
        var high = 0.0;
        foreach (var part in parts)
        {
            if (part.IsDopant)
            {
                continue;
            }

            var (min, max) = OxidationStates.RangeOf(part.Number, this);
            low += min * part.Count;
            high += max * part.Count;
        }

        var slack = Any(p => p.Count != Math.Floor(p.Count)) ? 0.7 : 0.1;
        return low <= slack && high >= -slack;
    }
}
