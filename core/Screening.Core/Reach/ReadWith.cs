using System.Collections.Concurrent;
using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Reach;

/// <summary>One of two editions, as far as a line is read with it.</summary>
internal sealed class ReadWith(Classifier classifier, IReadOnlyList<Neighbour> neighbours)
{
    private readonly FactReader reader = new(classifier.Edition, classifier.Lexicon);
    private readonly ConcurrentBag<FactSheet> sheets = [];

    /// <summary>True when the engine reads the line; false when it ends in the scan.</summary>
    public bool Reads(GoodsLine line) => classifier.Reads(line);

    /// <summary>The line's facts, on a sheet that is given back with <see cref="GiveBack"/>.</summary>
    public FactSheet Facts(GoodsLine line)
    {
        var sheet = sheets.TryTake(out var used) ? used : reader.NewSheet();
        reader.Read(line, sheet);
        VagueText.Judge(sheet);
        return sheet;
    }

    /// <summary>Gives a sheet back: nothing of it may be looked at any more.</summary>
    public void GiveBack(FactSheet sheet) => sheets.Add(sheet);

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
