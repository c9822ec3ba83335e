using Screening.Core;
using Screening.Intake.Ocr;
using Screening.Ocr.Repair;

namespace Screening.Ocr.Tests.Repair;

public sealed class CompositionRepairTests
{
    [Theory]
    [InlineData("Nd 30.5%, Pr 2.0%, Dy 7.2%, B 1.0%, Fe 65.3%", "Nd 30.5%, Pr 2.0%, Dy 1.2%, B 1.0%, Fe 65.3%", "7.2", "a one read as a seven")]
    [InlineData("Nd 28.5%, Pr 2.0%, Dy 7.2%, B 1.0%, Fe 67.3%", "", null, "Dy 1.2 or Fe 61.3: two digits could bring the sum to 100")]
    [InlineData("Sm 25.0%, Co 50.0%, Fe 17.0%, Cu 4.0%, Zr 5.0%", "", null, "no digit that looks like another brings the sum to 100")]
    [InlineData("Nd 28.5%, Pr 2.0%, Dy 1.2%, B 1.0%, Fe 67.3%", "", null, "the sum is 100 as it stands")]
    [InlineData("Nd 28.5%, Pr 2.0%, Dy 7.2%, B 1.0%", "", null, "most of it is the rest")]
    [InlineData("Fe 10.0%, Co 10.0%, Ni 20.0%, Cu 63.0%", "", null, "a digit that is sure may not change")]
    public void A_digit_is_put_right_where_only_one_brings_the_sum_to_a_hundred(string read, string meant, string? before, string because)
    {
        var issues = new List<Issue>();
        var word = new ScanWord { Text = read, Box = new PageBox(1, 2, 3, 4), Confidence = read.StartsWith("Fe 10", StringComparison.Ordinal) ? 0.99 : 0.9 };

        var text = Assert.Single(CompositionRepair.Of("page 1", [word], issues)).Text;

        Assert.True(text == (before is null ? read : meant), $"{text}: {because}");
        Assert.Equal(before is null ? 0 : 1, issues.Count);
        Assert.All(issues, i => Assert.Contains($"\"{before}\"", i.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_column_of_a_table_is_one_composition()
    {
        (string Element, string Share)[] rows = [("Element", "wt%"), ("Nd", "30.40"), ("Pr", "2.20"), ("Dy", "2.20"), ("B", "0.96"), ("Fe", "61.24")];
        var words = rows.SelectMany((r, i) => new[] { Cell(i, 0, r.Element), Cell(i, 1, r.Share) }).ToList();
        var issues = new List<Issue>();

        var repaired = CompositionRepair.Of("page 1", words, issues);

        Assert.Equal("64.24", repaired[^1].Text);
        Assert.Equal("ocrRepair", Assert.Single(issues).Code);
    }

    private static ScanWord Cell(int row, int column, string text) => new() { Text = text, Box = new PageBox(column * 100, row * 20, (column * 100) + 90, (row * 20) + 15), Confidence = 0.9, Cell = new ScanCell(0, row, column) };
}
