using Screening.Core.Chemistry;

namespace Screening.Core.Facts.Compositions;

/// <summary>Reckons shares of atoms to shares of mass where the whole composition is stated in atoms.</summary>
internal static class AtomShares
{
    /// <summary>The mean atomic weight of the material in g/mol, by which a share times its element's weight is divided; 0 when it is not known.</summary>
    public static double ToMass(List<CompositionPair> group)
    {
        var stated = group.Where(p => !p.Share.IsBalance && !p.Share.IsAbsent).ToList();
        var balance = group.Find(p => p.Share.IsBalance);
        if (stated.Count == 0 || !stated.TrueForAll(p => p.Share.IsAtomic && p.Symbols.Length == 1))
        {
            return 0;
        }

        var sum = stated.Sum(Middle);
        if (balance is null && sum is < CompositionSums.WholeFrom or > CompositionSums.WholeTo)
        {
            return 0;
        }

        var mean = stated.Sum(p => Middle(p) * WeightOf(p));
        return balance is null ? mean : mean + (Math.Max(0, 1 - sum) * WeightOf(balance));
    }

    private static double Middle(CompositionPair pair) => (pair.Share.Low + pair.Share.High) / 2;

    private static double WeightOf(CompositionPair pair) => PeriodicTable.WeightOf(PeriodicTable.NumberOf(pair.Symbols[0]));
}
