using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Core.Text;

namespace Screening.Core.Facts;

/// <summary>Everything that was read from one goods line. Filled by the extractors in their order, then read by the rules.</summary>
public sealed class FactSheet
{
    private readonly List<Issue> issues = [];

    /// <summary>An empty sheet, for lines that are read one after the other.</summary>
    internal FactSheet(Edition edition, ConceptTree tree, Questions questions)
    {
        Edition = edition;
        Tree = tree;
        Questions = questions;
        Concepts = new ConceptFacts(tree);
    }

    /// <summary>The line.</summary>
    public GoodsLine Line { get; private set; } = new() { Text = string.Empty };

    /// <summary>Its text, normalised.</summary>
    public Reading Reading { get; } = new();

    /// <summary>The edition that it is read with.</summary>
    public Edition Edition { get; }

    /// <summary>The order of the edition's concepts.</summary>
    public ConceptTree Tree { get; }

    /// <summary>What can be asked of it.</summary>
    internal Questions Questions { get; }

    /// <summary>Names found, from left to right.</summary>
    public List<TermHit> Hits { get; } = [];

    /// <summary>Materials of elements.</summary>
    public List<ElementFact> Elements { get; } = [];

    /// <summary>Concepts named.</summary>
    public ConceptFacts Concepts { get; }

    /// <summary>Substances named.</summary>
    public List<SubstanceFact> Substances { get; } = [];

    /// <summary>Contents stated.</summary>
    public List<ContentFact> Contents { get; } = [];

    /// <summary>Numbers of the materials whose contents add up to the whole.</summary>
    public HashSet<int> CompleteGroups { get; } = [];

    /// <summary>Quantities with units.</summary>
    public List<QuantityFact> Quantities { get; } = [];

    /// <summary>Sizes of cylinders.</summary>
    public List<SizeFact> Sizes { get; } = [];

    /// <summary>Declared tariff code without dots and blanks; null when none was declared.</summary>
    public string? TariffDigits { get; set; }

    /// <summary>What is doubtful about the line.</summary>
    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>Takes a new line; what was read from the one before it is gone.</summary>
    internal void Load(GoodsLine line)
    {
        Line = line;
        Reading.Load(line.Text);
        Hits.Clear();
        Elements.Clear();
        Concepts.Clear();
        Substances.Clear();
        Contents.Clear();
        CompleteGroups.Clear();
        Quantities.Clear();
        Sizes.Clear();
        TariffDigits = null;
        issues.Clear();
    }

    /// <summary>Adds an issue, once.</summary>
    public void Add(Issue issue)
    {
        if (!issues.Contains(issue))
        {
            issues.Add(issue);
        }
    }

    /// <summary>The normalised text of a place with its case kept; empty for a fact of a declared field.</summary>
    public ReadOnlySpan<char> PlainAt(int start, int end) => start < 0 ? [] : Reading.Plain[start..end];

    /// <summary>Evidence at a place of the normalised text, with its span in the text as given.</summary>
    public Evidence EvidenceAt(EvidenceKind kind, int start, int end, string says)
    {
        var (first, length) = Reading.SourceSpan(start, end);
        return new Evidence(kind, Reading.Source, first, length, says);
    }

    /// <summary>Evidence in a declared field.</summary>
    public static Evidence EvidenceIn(string field, string value, EvidenceKind kind, string says) =>
        new() { Kind = kind, Text = string.Empty, Start = 0, Length = 0, Says = says, Field = field, Value = value };

    /// <summary>True when the line names a concept or a narrower one, not negated.</summary>
    public bool HasConcept(string id) => Concepts.Has(id);

    /// <summary>True when a concept is another one or narrower than it.</summary>
    public bool Is(Concept concept, string id) => Tree.Is(concept, id);
}
