using Screening.Core.Chemistry;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Binds form words to the elements they speak of: the nearest in the same clause, and for targets, crystals, fibres and the like any in
/// the clause. Binds the other elements of an alloy as partners.
/// </summary>
public sealed class FormBinder : IFactExtractor
{
    private const int Near = 14;

    // Forms that the whole line takes from one word: a target stays one whatever compound it is made of.
    private static readonly HashSet<string> Reaching = new(StringComparer.Ordinal)
    {
        "target", "crystal", "fibre", "coating", "ceramic", "phosphor", "hydrogenStorage", "magnetocaloric", "magnetostrictive", "magnet", "alloy",
        "scrap", "ore", "catalyst",
    };

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var all = sheet.Elements.Count == 0 ? default : NamedIn(sheet);
        var isOneClause = !sheet.Reading.MayEndClause(0, sheet.Reading.Length);
        foreach (var element in sheet.Elements)
        {
            foreach (var concept in sheet.Concepts)
            {
                if (!concept.IsNegated)
                {
                    Bind(sheet, element, concept);
                }
            }

            if (isOneClause && element.Start >= 0)
            {
                element.AddPartners(all);
            }
            else
            {
                BindPartners(sheet, element, all.Without(element.Symbol));
            }

            if (element.IsDopant && element.Forms.Contains("dopant") && !element.Forms.Contains("phosphor"))
            {
                BindHostForm(sheet, element);
            }
        }
    }

    private static void Bind(FactSheet sheet, ElementFact element, ConceptFact form)
    {
        var ids = sheet.Tree.FormsOf(form.Concept);
        if (ids.Count == 0)
        {
            return;
        }

        var reaches = Reaches(ids);
        if (element.Start < 0 || form.Start < 0)
        {
            AddAll(element, ids, form, reaches);
            return;
        }

        if (form.Start >= element.Start && form.End <= element.End)
        {
            AddAll(element, ids, form, true);
            return;
        }

        var (from, to) = form.Start >= element.End ? (element.End, form.Start) : (form.End, element.Start);
        if ((!reaches && to - from > Near) || EndsClause(sheet, from, to))
        {
            return;
        }

        var gap = to > from ? sheet.Reading.Lower[from..to] : [];

        var near = gap.Length <= Near && gap.IndexOfAny(",;") < 0 && !NamesAnotherElement(sheet, element, from, to);
        if (near || reaches)
        {
            AddAll(element, ids, form, near || reaches);
        }
    }

    private static bool Reaches(IReadOnlyList<string> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (Reaching.Contains(ids[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddAll(ElementFact element, IReadOnlyList<string> ids, ConceptFact form, bool addEvidence)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            element.AddForm(ids[i]);
        }

        if (addEvidence && form.Evidence.Length > 0)
        {
            element.AddEvidence(form.Evidence);
        }
    }

    // All that can be a partner of another.
    private static ElementSet NamedIn(FactSheet sheet)
    {
        var all = default(ElementSet);
        foreach (var element in sheet.Elements)
        {
            all = element.IsNegated ? all : all.With(element.Symbol);
        }

        foreach (var content in sheet.Contents)
        {
            all = content.IsAbsent ? all : all.With(content.Symbol);
        }

        foreach (var hit in sheet.Hits)
        {
            all = hit.Term.Element is { } named ? all.With(named.Symbol) : all;
        }

        foreach (var concept in sheet.Concepts)
        {
            if (IsAlloy(concept))
            {
                foreach (var symbol in concept.Concept.Elements)
                {
                    all = all.With(symbol);
                }
            }
        }

        return all;
    }

    private static bool IsAlloy(ConceptFact concept) =>
        !concept.IsNegated && concept.Start >= 0 && concept.Concept.Elements.Count > 0 && concept.Concept.Broader.Contains("alloy", StringComparer.Ordinal);

    private static void BindPartners(FactSheet sheet, ElementFact element, ElementSet all)
    {
        foreach (var other in sheet.Elements)
        {
            if (element.Partners.Contains(all))
            {
                return;
            }

            if (!other.IsNegated && !element.HasPartner(other.Symbol) && SameClause(sheet, element, other))
            {
                element.AddPartner(other.Symbol);
            }
        }

        foreach (var content in sheet.Contents)
        {
            if (!content.IsAbsent)
            {
                element.AddPartner(content.Symbol);
            }
        }

        if (element.Start < 0)
        {
            return;
        }

        foreach (var hit in sheet.Hits)
        {
            if (element.Partners.Contains(all))
            {
                return;
            }

            if (hit.Term.Element is { } named && !element.HasPartner(named.Symbol) && SameClause(sheet, element, hit.Start, hit.End))
            {
                element.AddPartner(named.Symbol);
            }
        }

        // "Magnesium alloy" is one name: its metal is a partner too.
        foreach (var alloy in sheet.Concepts)
        {
            if (IsAlloy(alloy) && SameClause(sheet, element, alloy.Start, alloy.End))
            {
                foreach (var symbol in alloy.Concept.Elements)
                {
                    element.AddPartner(symbol);
                }
            }
        }
    }

    // A dopant beside a host is a crystal unless the line says phosphor, fibre, glass or powder of another kind.
    private static void BindHostForm(FactSheet sheet, ElementFact element)
    {
        var other = element.Forms.Overlaps("fibre", "phosphor", "ceramic", "coating", "target");
        if (!other && sheet.HasConcept("garnetHost"))
        {
            element.AddForm("crystal");
        }
    }

    private static bool SameClause(FactSheet sheet, ElementFact a, ElementFact b) =>
        a.Start < 0 || b.Start < 0 || SameClause(sheet, a, b.Start, b.End);

    private static bool SameClause(FactSheet sheet, ElementFact element, int start, int end) =>
        !EndsClause(sheet, Math.Min(element.End, end), Math.Max(element.Start, start));

    private static bool EndsClause(FactSheet sheet, int from, int to)
    {
        if (!sheet.Reading.MayEndClause(from, to))
        {
            return false;
        }

        var gap = sheet.Reading.Lower[from..to];
        if (gap.IndexOfAny(";\n") >= 0)
        {
            return true;
        }

        var stop = gap.IndexOf(". ", StringComparison.Ordinal);
        return stop >= 0 && (stop == 0 || !char.IsAsciiDigit(gap[stop - 1]));
    }

    private static bool NamesAnotherElement(FactSheet sheet, ElementFact element, int from, int to)
    {
        foreach (var other in sheet.Elements)
        {
            if (other != element && other.Start >= from && other.End <= to && other.Start >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
