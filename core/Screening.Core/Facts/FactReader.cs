using Screening.Core.Classification;
using Screening.Core.Facts.Codes;
using Screening.Core.Facts.Compositions;
using Screening.Core.Facts.Context;
using Screening.Core.Facts.Formulas;
using Screening.Core.Facts.Grades;
using Screening.Core.Facts.Parameters;
using Screening.Core.Facts.Spelling;
using Screening.Core.Facts.Terms;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Core.Text;

namespace Screening.Core.Facts;

/// <summary>Runs the extractors over a line in their fixed order.</summary>
public sealed class FactReader
{
    private readonly Edition edition;
    private readonly ConceptTree tree;
    private readonly Questions questions;
    private readonly IFactExtractor[] extractors;

    /// <summary>Readers for an edition.</summary>
    public FactReader(Edition edition, Lexicon lexicon)
    {
        this.edition = edition;
        tree = lexicon.Concepts;
        questions = new Questions(edition);
        extractors =
        [
            new TermExtractor(lexicon), new SpellingExtractor(lexicon), new CasExtractor(edition), new DopantExtractor(), new FormulaExtractor(),
            new LigandExtractor(), new SymbolListExtractor(), new PhosphorExtractor(),
            new GradeExtractor(), new DiffusionExtractor(), new MagnetGradeExtractor(), new SymbolExtractor(), new CompositionExtractor(), new CompositionMaterialExtractor(), new PurityExtractor(), new ParameterExtractor(edition),
            new TariffCodeExtractor(), new NegationResolver(), new TradeCodeJudge(), new RoleResolver(), new HeadResolver(), new FormBinder(), new HomographJudge(), new AlternativesJudge(),
            new ContradictionJudge(),
        ];
    }

    /// <summary>An empty sheet to read lines to.</summary>
    internal FactSheet NewSheet() => new(edition, tree, questions);

    /// <summary>Everything that the line says, on the sheet.</summary>
    internal void Read(GoodsLine line, FactSheet sheet)
    {
        sheet.Load(line);
        foreach (var extractor in extractors)
        {
            extractor.Extract(sheet);
        }
    }
}
