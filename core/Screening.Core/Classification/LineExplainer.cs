using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>Says of a line which entries its facts can touch, and requirement by requirement why it is or is not each of them.</summary>
public sealed class LineExplainer
{
    private readonly Classifier classifier;
    private readonly RuleIndex rules;

    /// <summary>Explains what this classifier says.</summary>
    public LineExplainer(Classifier classifier)
    {
        this.classifier = classifier;
        rules = new RuleIndex(classifier.Edition);
    }

    /// <summary>Explains one line as of a date.</summary>
    public LineExplanation Explain(GoodsLine line, DateOnly asOf)
    {
        var result = classifier.Classify(line, asOf);
        var sheet = classifier.Facts(line);
        var explainer = new RuleExplainer(sheet);
        var found = result.Findings.Select(f => Explain(classifier.Edition.Entries[f.Entry], f, explainer));
        var others = Considered(sheet).Where(e => result.Findings.All(f => f.Entry != e.Code)).DistinctBy(e => e.Code).OrderBy(e => e.Code)
            .Select(e => Explain(e, null, explainer));
        return new LineExplanation(result, [.. found, .. others]);
    }

    private static EntryExplanation Explain(Entry entry, Finding? finding, RuleExplainer explainer)
    {
        var rule = entry.Rule is null ? null : explainer.Explain(entry.Rule);
        var outcome = finding is not null ? EntryOutcome.Found : rule?.Truth == Truth.False ? EntryOutcome.Excluded : EntryOutcome.CoveredByOther;
        return new EntryExplanation(entry, outcome, finding, rule);
    }

    // Also what the text takes back is considered: that it is not in the goods is what has to be shown.
    private IEnumerable<Entry> Considered(FactSheet sheet)
    {
        foreach (var symbol in sheet.Elements.Where(e => !e.IsHomograph).Select(e => e.Symbol).Concat(sheet.Contents.Select(c => c.Symbol)).Distinct(StringComparer.Ordinal))
        {
            foreach (var entry in rules.ForElement(symbol))
            {
                yield return entry;
            }
        }

        foreach (var id in sheet.Concepts.SelectMany(c => Closure(sheet.Edition, c.Concept)).Distinct(StringComparer.Ordinal))
        {
            foreach (var entry in rules.ForConcept(id))
            {
                yield return entry;
            }
        }

        foreach (var entry in sheet.Substances.SelectMany(s => rules.ForSubstance(s.Substance.Id)))
        {
            yield return entry;
        }
    }

    private static IEnumerable<string> Closure(Edition edition, Concept concept)
    {
        yield return concept.Id;
        foreach (var broader in concept.Broader.Where(edition.Concepts.ContainsKey).SelectMany(b => Closure(edition, edition.Concepts[b])))
        {
            yield return broader;
        }
    }
}
