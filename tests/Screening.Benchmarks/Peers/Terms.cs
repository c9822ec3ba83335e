using Screening.Core.Lists;

namespace Screening.Benchmarks.Peers;

/// <summary>Every name of the edition, as the peers look for them.</summary>
internal static class Terms
{
    public static string[] Of(Edition edition) =>
    [
        .. edition.Elements.Values.SelectMany(e => e.Names)
            .Concat(edition.Substances.Values.SelectMany(s => s.Names))
            .Concat(edition.Concepts.Values.SelectMany(c => c.Names))
            .Select(n => n.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
