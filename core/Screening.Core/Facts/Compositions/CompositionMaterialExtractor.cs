using Screening.Core.Chemistry;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Compositions;

/// <summary>
/// The material that a composition is, whatever the goods are called: neodymium or praseodymium with iron and boron is NdFeB, samarium
/// with much cobalt is SmCo. Trade hides magnets behind "iron sheet" and "parts".
/// </summary>
public sealed class CompositionMaterialExtractor : IFactExtractor
{
    // Iron makes up about two thirds of NdFeB, cobalt at least about a third of SmCo (makers' composition tables).
    private const double MostlyIron = 0.4;
    private const double MuchCobalt = 0.3;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (sheet.Contents.Count == 0)
        {
            return;
        }

        foreach (var group in sheet.Contents.Where(c => !c.IsAbsent).GroupBy(c => c.Group).ToList())
        {
            var contents = group.ToList();
            bool Has(string symbol, double least) => contents.Exists(c => string.Equals(c.Symbol, symbol, StringComparison.Ordinal) && c.High >= least);
            var light = Has("Nd", 0.05) || Has("Pr", 0.05) || Has("Ce", 0.05);
            if (light && Has("Fe", MostlyIron) && (Has("B", 0.005) || sheet.HasConcept("magnet")))
            {
                Add(sheet, "ndfeb", contents, "Nd", "Pr", "Ce", "Fe", "B");
            }

            var heavy = contents.Exists(c => c.Low >= ContentFact.TradeTrace.Share && PeriodicTable.NumberOf(c.Symbol) is 21 or 39 or >= 62 and <= 71);
            if (heavy || sheet.CompleteGroups.Contains(group.Key))
            {
                Add(sheet, "statedDistribution", contents, [.. contents.Select(c => c.Symbol)]);
            }

            if (Has("Sm", 0.1) && Has("Co", MuchCobalt))
            {
                Add(sheet, "smco", contents, "Sm", "Co");
            }
        }
    }

    private static void Add(FactSheet sheet, string id, List<ContentFact> contents, params string[] symbols)
    {
        if (sheet.HasConcept(id) || !sheet.Edition.Concepts.TryGetValue(id, out var concept))
        {
            return;
        }

        var places = contents.Where(c => symbols.Contains(c.Symbol)).ToList();
        var (start, end) = (places.Min(c => c.Start), places.Max(c => c.End));
        sheet.Concepts.Add(new ConceptFact(concept, start, end, sheet.EvidenceAt(EvidenceKind.Composition, start, end, $"composition of {concept.Title.En}")));
    }
}
