using System.Globalization;
using Screening.Core.Chemistry;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Compositions;

/// <summary>
/// Composition strings: element and share pairs in any order, with ranges, limits, balance and what was not detected. Symbols count
/// only in pairs that make them elements. Shares of oxides are reckoned to the metal, shares of atoms to mass. Lots and models separated
/// by semicolons or line breaks are materials of their own.
/// </summary>
public sealed class CompositionExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var pairs = PairReader.Read(sheet);
        if (pairs.Count == 0)
        {
            return;
        }

        var group = new List<CompositionPair>();
        var number = 0;
        foreach (var pair in pairs)
        {
            if (group.Count > 0 && group.Exists(p => p.Symbols[0] == pair.Symbols[0]) && StartsMaterial(sheet, group[^1].End, pair.Start))
            {
                AddGroup(sheet, group, number++);
                group.Clear();
            }

            group.Add(pair);
        }

        AddGroup(sheet, group, number);
    }

    private static void AddGroup(FactSheet sheet, List<CompositionPair> group, int number)
    {
        var toMass = AtomShares.ToMass(group);
        foreach (var pair in group)
        {
            Add(sheet, pair, number, toMass);
        }

        CompositionSums.Check(sheet, group, number);
    }

    private static void Add(FactSheet sheet, CompositionPair pair, int group, double toMass)
    {
        foreach (var symbol in pair.Symbols)
        {
            var share = pair.Share;
            var factor = pair.Token.MetalFraction * (toMass > 0 ? PeriodicTable.WeightOf(PeriodicTable.NumberOf(symbol)) / toMass : 1);
            var low = pair.Symbols.Length == 1 ? share.Low * factor : JointLow(pair);
            var high = share.IsBalance ? share.High : share.High * factor;
            var evidence = sheet.EvidenceAt(EvidenceKind.Composition, pair.Start, pair.End, Says(symbol, pair, low, high, toMass > 0));
            sheet.Contents.Add(new ContentFact(symbol, low, high, share.IsBalance, share.IsAbsent, group, pair.Start, pair.End, evidence));
            var number = PeriodicTable.NumberOf(symbol);
            if (!PeriodicTable.IsRareEarth(number) || share.IsAbsent)
            {
                Negate(sheet, pair, symbol, share.IsAbsent);
                continue;
            }

            AddElement(sheet, pair, symbol, high < ContentFact.TradeTrace.Share && !share.IsBalance, evidence);
        }
    }

    private static void AddElement(FactSheet sheet, CompositionPair pair, string symbol, bool isTrace, Evidence evidence)
    {
        var known = sheet.Elements.FindAll(e => string.Equals(e.Symbol, symbol, StringComparison.Ordinal) && e.Start >= pair.Start && e.End <= pair.End);
        foreach (var element in known)
        {
            element.AddEvidence(evidence);
            element.IsAlternative |= isTrace;
        }

        if (known.Count == 0)
        {
            sheet.Elements.Add(new ElementFact(symbol, pair.Start, pair.End, evidence) { IsAlternative = isTrace });
        }
    }

    private static void Negate(FactSheet sheet, CompositionPair pair, string symbol, bool absent)
    {
        foreach (var fact in sheet.Elements)
        {
            fact.IsNegated |= absent && string.Equals(fact.Symbol, symbol, StringComparison.Ordinal) && fact.Start >= pair.Start && fact.End <= pair.End;
        }
    }

    // "Dy+Tb 3.2 %" declares both: neither's part is known, only that it is more than a trace where the sum leaves room for that.
    private static double JointLow(CompositionPair pair) =>
        pair.Share.Low / pair.Symbols.Length >= ContentFact.TradeTrace.Share ? ContentFact.TradeTrace.Share : 0;

    private static string Says(string symbol, CompositionPair pair, double low, double high, bool fromAtoms)
    {
        if (pair.Share.IsBalance || pair.Share.IsAbsent)
        {
            return pair.Share.IsBalance ? $"{symbol} makes up the balance" : $"no {symbol}";
        }

        if (pair.Symbols.Length > 1)
        {
            return $"{string.Join(" and ", pair.Symbols)} together {Percent(pair.Share.Low, high)}";
        }

        var basis = fromAtoms ? ", reckoned from atoms" : pair.Token.MetalFraction < 1 ? ", reckoned from the oxide" : string.Empty;
        return $"{symbol} {Percent(low, high)}{basis}";
    }

    private static string Percent(double low, double high)
    {
        var (from, to) = ((low * 100).ToString("0.####", CultureInfo.InvariantCulture), (high * 100).ToString("0.####", CultureInfo.InvariantCulture));
        return string.Equals(from, to, StringComparison.Ordinal) ? $"{from} %" : $"{from} to {to} %";
    }

    private static bool StartsMaterial(FactSheet sheet, int from, int to) =>
        to > from && (sheet.Reading.Plain[from..to].IndexOfAny(";\n|/") >= 0 || sheet.Reading.Plain[from..to].ContainsAnyInRange('A', 'Z'));
}
