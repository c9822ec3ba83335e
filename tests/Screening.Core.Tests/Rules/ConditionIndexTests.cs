using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Core.Tests.Goods;

namespace Screening.Core.Tests.Rules;

public sealed class ConditionIndexTests
{
    [Fact]
    public void Finds_every_condition_that_may_hold_of_a_line()
    {
        var edition = Engine.Classifier.Edition;
        IReadOnlyList<Condition> conditions = [.. edition.Neighbours.Select(n => n.When), .. edition.Entries.Values.Where(e => e.Rule is not null).Select(e => e.Rule!)];
        var index = new ConditionIndex(new ConceptTree(edition), conditions);
        var missed = 0;
        var found = new ulong[index.Words];
        var passed = 0;
        foreach (var line in GoodsCase.All)
        {
            var sheet = Engine.Classifier.Facts(new GoodsLine { Text = line.Text, TariffCode = line.Hs, Cas = line.Cas });
            var evaluator = new ConditionEvaluator(sheet);
            index.Find(sheet, found);
            for (var i = 0; i < conditions.Count; i++)
            {
                var isFound = (found[i >> 6] & (1ul << i)) != 0;
                passed += isFound ? 0 : 1;
                missed += !isFound && evaluator.MayHold(conditions[i]) ? 1 : 0;
            }
        }

        Assert.Equal(0, missed);
        Assert.True(passed > GoodsCase.All.Count * conditions.Count / 2, "the index leaves most conditions to the evaluator");
    }

    [Fact]
    public void A_condition_that_needs_nothing_the_line_names_is_always_found()
    {
        var edition = Engine.Classifier.Edition;
        var index = new ConditionIndex(new ConceptTree(edition), [new Contains("Dy"), new AnyOf([new ElementIs("Dy", [], []), new Contains("Tb")]), new ElementIs("Dy", [], [])]);
        var found = new ulong[index.Words];
        index.Find(Engine.Classifier.Facts(new GoodsLine { Text = "steel bolts" }), found);
        Assert.Equal(0b011ul, found[0]);
    }
}
