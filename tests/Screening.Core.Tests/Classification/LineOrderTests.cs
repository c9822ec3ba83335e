using Screening.Core.Classification;
using Screening.Core.Tests.Goods;

namespace Screening.Core.Tests.Classification;

public sealed class LineOrderTests
{
    [Fact]
    public void A_line_is_answered_the_same_whatever_lines_were_read_before_it()
    {
        var forwards = GoodsCase.All.Select(line => Show(line.Classify())).ToList();
        var backwards = GoodsCase.All.Reverse().Select(line => Show(line.Classify())).Reverse().ToList();
        Assert.Equal(forwards, backwards);
    }

    private static string Show(LineResult result) => string.Join('\n', [
        $"{result.Verdict} {result.Licence}",
        .. result.Findings.Select(f => $"{f.Entry} {f.Match} {f.Neighbour} {f.Why.En} {string.Join('|', f.Evidence.Select(e => $"{e.Kind} {e.Start} {e.Length} {e.Text} {e.Says} {e.Field}"))} {string.Join('|', f.Missing)}"),
        .. result.Issues.Select(i => i.Message),
    ]);
}
