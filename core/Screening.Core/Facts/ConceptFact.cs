using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts;

/// <summary>A concept of the vocabulary that the line names.</summary>
public sealed class ConceptFact
{
    /// <summary>A fact with its evidence.</summary>
    public ConceptFact(Concept concept, int start, int end, Evidence evidence)
    {
        Concept = concept;
        Start = start;
        End = end;
        Evidence = evidence;
    }

    /// <summary>The concept.</summary>
    public Concept Concept { get; }

    /// <summary>First normalised unit; -1 when the fact stands in a declared field.</summary>
    public int Start { get; }

    /// <summary>Normalised unit behind the last.</summary>
    public int End { get; }

    /// <summary>What it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>True when the text takes it back.</summary>
    public bool IsNegated { get; internal set; }

    /// <summary>What part it plays.</summary>
    public ConceptRole Role { get; internal set; }
}
