using Screening.Core.Lists;
using Screening.Core.Lists.Views;

namespace Screening.Core.Reach;

/// <summary>What differs between two editions of that on which an answer depends. Titles, notes, sources and certainties are not of it.</summary>
internal sealed class ListChange
{
    private ListChange(Edition before, Edition after)
    {
        EntriesDiffer = Differing(EntriesOf(before), EntriesOf(after)).Select(code => EntryCode.Parse(code)).ToHashSet();
        ConceptsDiffer = WithNarrower(Differing(ConceptsOf(before), ConceptsOf(after)), before, after);
        SubstancesDiffer = Differing(SubstancesOf(before), SubstancesOf(after));
        TariffCodesDiffer = Differing(TariffCodesOf(before), TariffCodesOf(after));
        NamesDiffer = !NamesOf(before).SetEquals(NamesOf(after));
        var neighbours = Differing(NeighboursOf(before), NeighboursOf(after));
        NeighboursBefore = Touched(before, neighbours);
        NeighboursAfter = Touched(after, neighbours);
        CasDiffer = [.. CasOf(before).Concat(CasOf(after)).Distinct(StringComparer.Ordinal)];
        IsEverything = !ElementsOf(before).SetEquals(ElementsOf(after))
            || !SameOrder([.. before.Neighbours.Select(n => n.Id)], [.. after.Neighbours.Select(n => n.Id)])
            || !SameOrder(CodesOf(before), CodesOf(after));
    }

    /// <summary>Entries that came, went, or have another rule, kind or measure.</summary>
    public IReadOnlySet<EntryCode> EntriesDiffer { get; }

    /// <summary>Ids of concepts that came, went or mean something else, and of all that are narrower than one of these.</summary>
    public IReadOnlySet<string> ConceptsDiffer { get; }

    /// <summary>Ids of substances that came, went or are of something else.</summary>
    public IReadOnlySet<string> SubstancesDiffer { get; }

    /// <summary>The CAS numbers of those, without their check digits: 1308-87-.</summary>
    public IReadOnlyList<string> CasDiffer { get; }

    /// <summary>Tariff codes that came, went or stand for other elements.</summary>
    public IReadOnlySet<string> TariffCodesDiffer { get; }

    /// <summary>True when any name came, went, or is looked for in another way.</summary>
    public bool NamesDiffer { get; }

    /// <summary>Neighbour cases of the first edition that differ, or that speak of an entry which does.</summary>
    public IReadOnlyList<Neighbour> NeighboursBefore { get; }

    /// <summary>The same of the second.</summary>
    public IReadOnlyList<Neighbour> NeighboursAfter { get; }

    /// <summary>True when what differs may reach any line that is read at all: the elements, or the order in which rules are tried.</summary>
    public bool IsEverything { get; }

    /// <summary>True when both editions read a text the same way: the same names, concepts, substances and tariff codes.</summary>
    public bool ReadsTheSame => !IsEverything && !NamesDiffer && ConceptsDiffer.Count == 0 && SubstancesDiffer.Count == 0 && TariffCodesDiffer.Count == 0;

    /// <summary>True when nothing differs but, at most, the law's dates.</summary>
    public bool IsOfLawOnly => ReadsTheSame && EntriesDiffer.Count == 0 && NeighboursBefore.Count == 0 && NeighboursAfter.Count == 0;

    /// <summary>Compares two editions.</summary>
    public static ListChange Between(Edition before, Edition after) => new(before, after);

    private Neighbour[] Touched(Edition edition, HashSet<string> differing) =>
        [.. edition.Neighbours.Where(n => differing.Contains(n.Id) || n.AppliesTo.Any(code => EntriesDiffer.Any(entry => entry == code)))];

    private IEnumerable<string> CasOf(Edition edition) =>
        SubstancesDiffer.Select(id => edition.Substances.GetValueOrDefault(id)?.Cas).OfType<string>().Select(cas => cas[..^1]);

    private static HashSet<string> WithNarrower(HashSet<string> differing, Edition before, Edition after)
    {
        var all = new HashSet<string>(differing, StringComparer.Ordinal);
        var grown = all.Count > 0;
        while (grown)
        {
            var narrower = before.Concepts.Values.Concat(after.Concepts.Values).Where(c => c.Broader.Any(all.Contains)).Select(c => c.Id).ToList();
            var known = all.Count;
            all.UnionWith(narrower);
            grown = all.Count > known;
        }

        return all;
    }

    private static HashSet<string> Differing(Dictionary<string, string> before, Dictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) is not { } was || after.GetValueOrDefault(key) is not { } becomes || !string.Equals(was, becomes, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> EntriesOf(Edition edition) => edition.Measures.SelectMany(
        measure => measure.Entries, (measure, entry) => (entry.Code.Value, Text: Join(measure.Id, measure.IsScreened, entry.Kind, RuleOf(entry.Rule)))).ToDictionary(e => e.Value, e => e.Text, StringComparer.Ordinal);

    private static Dictionary<string, string> ConceptsOf(Edition edition) => edition.Concepts.Values.ToDictionary(
        c => c.Id, c => Join(c.Kind, List(c.Broader), List(c.Elements), List(c.MayHold)), StringComparer.Ordinal);

    private static Dictionary<string, string> SubstancesOf(Edition edition) => edition.Substances.Values.ToDictionary(
        s => s.Id, s => Join(s.Cas, s.Formula, s.Form, List(s.Elements)), StringComparer.Ordinal);

    private static Dictionary<string, string> TariffCodesOf(Edition edition) => edition.TariffCodes.Values.ToDictionary(
        t => t.Code, t => Join(t.CoversFreeGoods, List(t.Elements)), StringComparer.Ordinal);

    private static Dictionary<string, string> NeighboursOf(Edition edition) => edition.Neighbours.ToDictionary(
        n => n.Id, n => Join(RuleOf(n.When), n.Outcome, n.Question is null, List(n.AppliesTo.Select(code => code.Value))), StringComparer.Ordinal);

    private static HashSet<string> ElementsOf(Edition edition) =>
        edition.Elements.Values.Select(e => Join(e.Symbol, e.IsRareEarth, List(e.Stems), List(e.Names.Select(TextOf)))).ToHashSet(StringComparer.Ordinal);

    // In the order of the edition: of two names that are alike the first one counts.
    private static HashSet<string> NamesOf(Edition edition) =>
    [
        .. edition.Substances.Values.Select(s => Join("s", s.Id, List(s.Names.Select(TextOf)))),
        .. edition.Concepts.Values.Select(c => Join("c", c.Id, List(c.Names.Select(TextOf)))),
    ];

    private static EntryCode[] CodesOf(Edition edition) => [.. edition.Measures.SelectMany(m => m.Entries).Select(e => e.Code)];

    private static bool SameOrder<T>(T[] before, T[] after) => before.Intersect(after).SequenceEqual(after.Intersect(before));

    private static string TextOf(Name name) => Join(name.Text, name.Language, name.Match);

    private static string? RuleOf(Condition? rule) => rule is null ? null : EntryContent.TextOf(rule);

    private static string List(IEnumerable<string> texts) => string.Join('\u001E', texts);

    private static string Join(params ReadOnlySpan<object?> parts) => string.Join('\u001F', parts!);
}
