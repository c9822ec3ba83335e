using System.Collections.Frozen;
using Screening.Core.Lists;

namespace Screening.Core.Tests.Reach;

/// <summary>Edits of a control list as its makers make them, and as nobody would: each takes an edition and chance, and gives another edition.</summary>
internal static class EditionEdits
{
    private static readonly string[] Symbols = ["La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Sc", "Y"];
    private static readonly string[] Forms = ["oxide", "metal", "alloy", "compound", "target", "magnet"];

    // Words of ordinary goods lines: a concept of such a name reaches lines that never held anything.
    private static readonly string[] Words = ["powder", "motor", "magnet", "polishing", "laser", "yttrium", "steel", "doped", "99.9%", "磁", "稀土", "氧化", "合金", "oxide", "kg", "mixed", "CAS"];

    private static readonly Func<Edition, Random, Edition>[] All =
    [
        RemoveEntry, AddEntry, ChangeRule, SwapRules, Suspend, Repeal, LookLater, ScreenOrNot, RemoveName, AddName, AddConcept, RemoveConcept, Reparent, MayHoldMore,
        RemoveSubstance, ChangeCas, RemoveTariffCode, AddTariffCode, RemoveNeighbour, TurnNeighbour, AddNeighbour, ReorderNeighbours, NameElement, ListElement, MoveEntry,
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(edit => edit.Method.Name)];

    public static Edition Apply(Edition edition, int edit, int seed) => All[edit](edition, new Random(seed));

    private static Edition RemoveEntry(Edition edition, Random random)
    {
        var entry = Pick(edition.Entries.Values.OrderBy(e => e.Code.Value, StringComparer.Ordinal), random);
        return WithMeasure(edition, entry.Measure, measure => measure with { Entries = [.. measure.Entries.Where(e => e.Code != entry.Code)] });
    }

    private static Edition AddEntry(Edition edition, Random random)
    {
        var measure = Pick(edition.Measures.Where(m => m.IsScreened && m.Entries.Count > 0), random);
        var entry = Pick(measure.Entries, random) with
        {
            Code = EntryCode.Parse($"1C9{random.Next(30, 99)}.a"), Kind = random.Next(4) == 0 ? EntryKind.Group : EntryKind.Leaf, Rule = RuleOf(edition, random),
        };
        return edition.Entries.ContainsKey(entry.Code) ? edition : WithMeasure(edition, measure.Id, m => m with { Entries = [.. m.Entries, entry] });
    }

    private static Edition ChangeRule(Edition edition, Random random)
    {
        var entry = Pick(edition.Entries.Values.Where(e => e.Rule is not null).OrderBy(e => e.Code.Value, StringComparer.Ordinal), random);
        return WithEntry(edition, entry with { Rule = random.Next(3) == 0 ? new AllOf([entry.Rule!, RuleOf(edition, random)]) : new AnyOf([entry.Rule!, RuleOf(edition, random)]) });
    }

    private static Edition SwapRules(Edition edition, Random random)
    {
        var entries = edition.Entries.Values.Where(e => e.Rule is not null).OrderBy(e => e.Code.Value, StringComparer.Ordinal).ToList();
        var (one, other) = (Pick(entries, random), Pick(entries, random));
        return WithEntry(WithEntry(edition, one with { Rule = other.Rule }), other with { Rule = one.Code == other.Code ? one.Rule : one.Rule });
    }

    private static Edition MoveEntry(Edition edition, Random random)
    {
        var entry = Pick(edition.Entries.Values.Where(e => e.Rule is not null).OrderBy(e => e.Code.Value, StringComparer.Ordinal), random);
        var to = Pick(edition.Measures.Where(m => m.Entries.Count > 0), random);
        var without = WithMeasure(edition, entry.Measure, m => m with { Entries = [.. m.Entries.Where(e => e.Code != entry.Code)] });
        return WithMeasure(without, to.Id, m => m with { Entries = [.. m.Entries, entry with { Measure = to.Id, Clause = null }] });
    }

    private static Edition Suspend(Edition edition, Random random) => WithEvent(edition, random, LegalEventKind.Suspended, new DateOnly(2026, 12, 31));

    private static Edition Repeal(Edition edition, Random random) => WithEvent(edition, random, LegalEventKind.Repealed, null);

    private static Edition LookLater(Edition edition, Random random) => edition with { KnownUntil = edition.KnownUntil.AddDays(random.Next(1, 200)) };

    private static Edition ScreenOrNot(Edition edition, Random random) => WithMeasure(edition, Pick(edition.Measures, random).Id, m => m with { IsScreened = !m.IsScreened });

    private static Edition RemoveName(Edition edition, Random random)
    {
        var concept = Pick(Ordered(edition).Where(c => c.Names.Count > 1), random);
        return WithConcept(edition, concept with { Names = [.. concept.Names.Where((_, i) => i != random.Next(concept.Names.Count))] });
    }

    private static Edition AddName(Edition edition, Random random)
    {
        var concept = Pick(Ordered(edition), random);
        return WithConcept(edition, concept with { Names = [.. concept.Names, new Name(Pick(Words, random), "mul", NameMatch.Word, Certainty.Derived)] });
    }

    private static Edition AddConcept(Edition edition, Random random)
    {
        var like = Pick(Ordered(edition), random);
        return WithConcept(edition, like with { Id = "made", Names = [new Name(Pick(Words, random), "mul", Pick([NameMatch.Word, NameMatch.Prefix], random), Certainty.Derived)], Broader = [like.Id] });
    }

    private static Edition RemoveConcept(Edition edition, Random random)
    {
        var concept = Pick(Ordered(edition), random);
        return edition with { Concepts = edition.Concepts.Values.Where(c => c.Id != concept.Id).ToFrozenDictionary(c => c.Id, StringComparer.Ordinal) };
    }

    private static Edition Reparent(Edition edition, Random random)
    {
        var concept = Pick(Ordered(edition), random);
        var parent = Pick(Ordered(edition).Where(c => c.Broader.Count == 0 && c.Id != concept.Id), random);
        return WithConcept(edition, concept with { Broader = [parent.Id] });
    }

    private static Edition MayHoldMore(Edition edition, Random random)
    {
        var concept = Pick(Ordered(edition).Where(c => c.Kind == ConceptKind.Material), random);
        return WithConcept(edition, concept with { MayHold = [.. concept.MayHold.Append(Pick(Symbols, random)).Distinct(StringComparer.Ordinal)] });
    }

    private static Edition RemoveSubstance(Edition edition, Random random)
    {
        var substance = Pick(edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal), random);
        return edition with { Substances = edition.Substances.Values.Where(s => s.Id != substance.Id).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal) };
    }

    private static Edition ChangeCas(Edition edition, Random random)
    {
        var (one, other) = (Pick(edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal), random), Pick(edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal), random));
        return edition with
        {
            Substances = edition.Substances.Values.Select(s => s.Id == one.Id ? s with { Cas = other.Cas } : s.Id == other.Id ? s with { Cas = one.Cas } : s).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal),
        };
    }

    private static Edition RemoveTariffCode(Edition edition, Random random)
    {
        var code = Pick(edition.TariffCodes.Values.OrderBy(t => t.Code, StringComparer.Ordinal), random);
        return edition with { TariffCodes = edition.TariffCodes.Values.Where(t => t.Code != code.Code).ToFrozenDictionary(t => t.Code, StringComparer.Ordinal) };
    }

    private static Edition AddTariffCode(Edition edition, Random random)
    {
        var code = Pick(edition.TariffCodes.Values.OrderBy(t => t.Code, StringComparer.Ordinal), random) with { Code = Pick(["85051190", "28053019", "28461010", "28469019", "38249999"], random), Elements = [Pick(Symbols, random)], CoversFreeGoods = false };
        return edition with { TariffCodes = edition.TariffCodes.Values.Where(t => t.Code != code.Code).Append(code).ToFrozenDictionary(t => t.Code, StringComparer.Ordinal) };
    }

    private static Edition RemoveNeighbour(Edition edition, Random random)
    {
        var gone = random.Next(edition.Neighbours.Count);
        return edition with { Neighbours = [.. edition.Neighbours.Where((_, i) => i != gone)] };
    }

    private static Edition TurnNeighbour(Edition edition, Random random)
    {
        var turned = random.Next(edition.Neighbours.Count);
        return edition with { Neighbours = [.. edition.Neighbours.Select((n, i) => i == turned ? n with { Outcome = n.Outcome == NeighbourOutcome.Grey ? NeighbourOutcome.PresumedOutside : NeighbourOutcome.Grey } : n)] };
    }

    private static Edition AddNeighbour(Edition edition, Random random)
    {
        var like = Pick(edition.Neighbours, random);
        var code = Pick(edition.Entries.Keys.OrderBy(c => c.Value, StringComparer.Ordinal), random);
        return edition with { Neighbours = [.. edition.Neighbours, like with { Id = "made", When = RuleOf(edition, random), Outcome = NeighbourOutcome.Grey, AppliesTo = [code] }] };
    }

    private static Edition ReorderNeighbours(Edition edition, Random random)
    {
        var moved = Pick(edition.Neighbours, random);
        return edition with { Neighbours = [moved, .. edition.Neighbours.Where(n => n != moved)] };
    }

    private static Edition NameElement(Edition edition, Random random)
    {
        var element = edition.Elements[Pick(Symbols, random)];
        return WithElement(edition, element with { Names = [.. element.Names, new Name(Pick(["steelium", "motorium", "oxidium"], random), "en", NameMatch.Word, Certainty.Derived)] });
    }

    private static Edition ListElement(Edition edition, Random random)
    {
        var element = edition.Elements[Pick(Symbols, random)];
        return WithElement(edition, element with { IsRareEarth = !element.IsRareEarth });
    }

    private static Condition RuleOf(Edition edition, Random random) => random.Next(5) switch
    {
        0 => new ElementIs(Pick(Symbols, random), [], []),
        1 => new ElementIs(Pick(Symbols, random), [Pick(Forms, random)], []),
        2 => new Names(Pick(Ordered(edition), random).Id),
        3 => new IsSubstance(Pick(edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal), random).Id),
        _ => Pick(edition.Entries.Values.Select(e => e.Rule).OfType<Condition>(), random),
    };

    private static IEnumerable<Concept> Ordered(Edition edition) => edition.Concepts.Values.OrderBy(c => c.Id, StringComparer.Ordinal);

    private static T Pick<T>(IEnumerable<T> items, Random random)
    {
        var list = items.ToList();
        return list[random.Next(list.Count)];
    }

    private static Edition WithEvent(Edition edition, Random random, LegalEventKind kind, DateOnly? until)
    {
        var measure = Pick(edition.Measures.Where(m => m.Entries.Count > 0), random);
        var last = measure.Timeline.Events[^1];
        var added = last with { Date = new DateOnly(2026, random.Next(1, 13), 1), Kind = kind, Until = until, Formal = random.Next(2) == 0 };
        return WithMeasure(edition, measure.Id, m => m with { Timeline = new Timeline([.. m.Timeline.Events.Append(added).OrderBy(e => e.Date)]) });
    }

    private static Edition WithElement(Edition edition, ElementNames element) => edition with
    {
        Elements = edition.Elements.Values.Select(e => e.Symbol == element.Symbol ? element : e).ToFrozenDictionary(e => e.Symbol, StringComparer.Ordinal),
    };

    private static Edition WithConcept(Edition edition, Concept concept) => edition with
    {
        Concepts = edition.Concepts.Values.Where(c => c.Id != concept.Id).Append(concept).ToFrozenDictionary(c => c.Id, StringComparer.Ordinal),
    };

    private static Edition WithEntry(Edition edition, Entry entry) =>
        WithMeasure(edition, entry.Measure, m => m with { Entries = [.. m.Entries.Select(e => e.Code == entry.Code ? entry : e)] });

    private static Edition WithMeasure(Edition edition, MeasureId id, Func<Measure, Measure> change)
    {
        Measure[] measures = [.. edition.Measures.Select(m => m.Id == id ? change(m) : m)];
        return edition with { Measures = measures, Entries = measures.SelectMany(m => m.Entries).ToFrozenDictionary(e => e.Code) };
    }
}
