using Screening.Core.Classification;

namespace Screening.Core.Tests.Goods;

public sealed class GoodsTests
{
    [Fact]
    public void Answers_every_labelled_line_as_a_specialist_would()
    {
        var wrong = GoodsCase.All.Where(c => c.Open is null && !c.Right.Contains(c.Classify().Verdict))
            .Select(c => $"{c.Id} '{c.Text}': {c.Classify().Verdict}, right is {string.Join(" or ", c.Right)}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Lines_that_are_marked_as_still_wrong_are_still_wrong()
    {
        var right = GoodsCase.All.Where(c => c.Open is not null && c.Right.Contains(c.Classify().Verdict)).Select(c => $"{c.Id} '{c.Text}'").ToList();
        Assert.True(right.Count == 0, $"take the mark 'open' off: {string.Join('\n', right)}");
    }

    [Fact]
    public void Names_an_entry_of_the_right_goods()
    {
        var wrong = new List<string>();
        foreach (var line in GoodsCase.All.Where(c => c.Open is null && c.Code is not null && c.Right[0] == Verdict.Controlled))
        {
            var result = line.Classify();
            if (result.Verdict == Verdict.Controlled && !result.Findings.Any(f => f.Match == MatchKind.Listed && f.Entry.Value.StartsWith(line.Code!.Split('.')[0], StringComparison.Ordinal)))
            {
                wrong.Add($"{line.Id} '{line.Text}': {Engine.Entries(result)}, right is {line.Code}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Evidence_of_every_line_stands_in_it_and_every_question_is_asked_in_two_languages()
    {
        foreach (var line in GoodsCase.All)
        {
            foreach (var finding in line.Classify().Findings)
            {
                Assert.NotEmpty(finding.Evidence);
                Assert.All(finding.Evidence.Where(e => e.Field is null), e => Assert.Equal(line.Text.Substring(e.Start, e.Length), e.Text));
                Assert.All(finding.Missing, m => Assert.True(m.Question.En.Length > 0 && m.Question.Zh.Length > 0));
                Assert.True(finding.Why.En.Length > 0 && finding.Why.Zh.Length > 0);
                Assert.True(finding.Match is not (MatchKind.MissingFacts or MatchKind.Grey) || finding.Missing.Count > 0, $"{line.Id} '{line.Text}': {finding.Entry} is open and asks nothing");
            }
        }
    }

    // A character without width forces a line past the gate: the gate may spare work, never change an answer.
    [Fact]
    public void The_gate_changes_no_answer() => Assert.All(GoodsCase.All, line =>
    {
        var read = Engine.Classify(line.Text + '\u200B', line.Hs, line.Cas);
        Assert.Equal($"{line.Text}: {read.Verdict} {Engine.Entries(read)}", $"{line.Text}: {line.Classify().Verdict} {Engine.Entries(line.Classify())}");
    });
}
