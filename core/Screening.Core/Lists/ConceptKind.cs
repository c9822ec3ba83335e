namespace Screening.Core.Lists;

/// <summary>What a concept of the vocabulary is about.</summary>
public enum ConceptKind
{
    /// <summary>A form of matter: metal, alloy, oxide, target, magnet, crystal, scrap ...</summary>
    Form,

    /// <summary>A material named as a whole: NdFeB, SmCo, ferrite, mischmetal, YSZ ...</summary>
    Material,

    /// <summary>A finished article: motor, headphones, toy ...</summary>
    Product,

    /// <summary>A machine, plant or part of one: centrifugal extractor, jet mill ...</summary>
    Equipment,

    /// <summary>What a thing is for: rare-earth separation, uranium extraction ...</summary>
    Purpose,

    /// <summary>An activity of the technology measure: strip casting, solvent extraction of rare earths ...</summary>
    Activity,

    /// <summary>A carrier of know-how: process sheet, drawing, simulation data ...</summary>
    Carrier,

    /// <summary>Where a thing was made or comes from: made abroad, of Chinese origin.</summary>
    Origin,

    /// <summary>A word that names a parameter beside its value: diameter, working temperature ...</summary>
    Label,

    /// <summary>A word that takes back what follows or precedes: free of, without, 不含 ...</summary>
    Negation,

    /// <summary>A hint that the line is from the domain without naming goods: rare earth, 稀土 ...</summary>
    Domain,

    /// <summary>A word that says nothing: parts, samples, as per invoice ...</summary>
    Vague,

    /// <summary>Company in which an element's word or symbol is something else: street, hotel, brand ...</summary>
    Trap,
}
