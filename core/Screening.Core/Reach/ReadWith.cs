using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Core.Text;

namespace Screening.Core.Reach;

/// <summary>One of two editions, as far as a line is read with it.</summary>
internal sealed class ReadWith(Classifier classifier, IReadOnlyList<Neighbour> neighbours)
{
    private readonly FactReader reader = new(classifier.Edition, classifier.Lexicon);

    /// <summary>True when the engine reads the line; false when it ends in the scan.</summary>
    public bool Reads(GoodsLine line) => classifier.Reads(line);

    /// <summary>The line's facts.</summary>
    public FactSheet Facts(GoodsLine line, Reading reading)
    {
        var sheet = reader.Read(line, reading);
        VagueText.Judge(sheet);
        return sheet;
    }

    /// <summary>True when one of the neighbour cases that differ may apply to the line.</summary>
    public bool MayMeetNeighbour(FactSheet sheet)
    {
        if (neighbours.Count == 0)
        {
            return false;
        }

        var evaluator = new ConditionEvaluator(sheet);
        return neighbours.Any(neighbour => evaluator.MayHold(neighbour.When));
    }
}
