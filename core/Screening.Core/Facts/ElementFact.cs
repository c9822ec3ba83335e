using Screening.Core.Chemistry;
using Screening.Core.Classification;

namespace Screening.Core.Facts;

/// <summary>A material of one element that the line names, with the forms and the company it stands in.</summary>
public sealed class ElementFact
{
    private readonly List<Evidence> evidence;

    /// <summary>A fact with its first evidence.</summary>
    public ElementFact(string symbol, int start, int end, Evidence evidence)
    {
        Symbol = symbol;
        Number = PeriodicTable.NumberOf(symbol);
        Start = start;
        End = end;
        this.evidence = [evidence];
    }

    /// <summary>Chemical symbol.</summary>
    public string Symbol { get; }

    /// <summary>Atomic number.</summary>
    public int Number { get; }

    /// <summary>First normalised unit of the naming words; -1 when the fact stands in a declared field.</summary>
    public int Start { get; }

    /// <summary>Normalised unit behind the last of them.</summary>
    public int End { get; }

    /// <summary>Form ids, the wider ones included; empty when the line states none.</summary>
    public FormSet Forms { get; } = new();

    /// <summary>Symbols of the other elements of the same material.</summary>
    public ElementSet Partners { get; private set; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>What kind of reading it rests on first.</summary>
    public EvidenceKind Kind => evidence[0].Kind;

    /// <summary>True when the text takes it back: without dysprosium, Dy-free.</summary>
    public bool IsNegated { get; internal set; }

    /// <summary>True when the word is in company that makes it something else than an element: a street, a surname, a brand.</summary>
    public bool IsHomograph { get; internal set; }

    /// <summary>True when it is one of several rare earths named side by side of which not all are listed, with nothing that says which it is.</summary>
    public bool IsAlternative { get; internal set; }

    /// <summary>True when it is only said to be a dopant or a trace beside a host.</summary>
    public bool IsDopant { get; internal set; }

    /// <summary>True when it is what a machine is for or a text is about, and no goods.</summary>
    public bool IsPurpose { get; internal set; }

    /// <summary>True when it counts as a material of the line.</summary>
    public bool Counts => !IsNegated && !IsHomograph && !IsPurpose;

    internal void AddForm(string form) => Forms.Add(form);

    /// <summary>True when a symbol need not be added as a partner: it is one, or the fact's own.</summary>
    internal bool HasPartner(string symbol) => string.Equals(symbol, Symbol, StringComparison.Ordinal) || Partners.Contains(symbol);

    internal void AddPartner(string symbol)
    {
        if (!string.Equals(symbol, Symbol, StringComparison.Ordinal))
        {
            Partners = Partners.With(symbol);
        }
    }

    internal void AddPartners(ElementSet symbols) => Partners = Partners.With(symbols.Without(Symbol));

    internal void AddEvidence(Evidence item)
    {
        if (!evidence.Contains(item))
        {
            evidence.Add(item);
        }
    }
}
