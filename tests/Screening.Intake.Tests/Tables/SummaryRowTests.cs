namespace Screening.Intake.Tests.Tables;

public sealed class SummaryRowTests
{
    [Theory]
    [InlineData("TOTAL,,,29,", "total", "a word")]
    [InlineData(",Total:,,29,", "total", "in the column of the goods")]
    [InlineData("Grand Total (EUR),,,29,", "total", "with a currency")]
    [InlineData("Total packages: 12,,,,", "total", "with what it sums")]
    [InlineData("Subtotal chemicals,,,29,", "total", "of a group")]
    [InlineData("合计：3箱,,,29,", "total", "Chinese")]
    [InlineData("--- continued on next page ---,,,,", "continued", "a page's end")]
    [InlineData(",Gross weight in kgs:,,123.5,", "note", "a statement about all")]
    [InlineData(",Country of origin:,,CHINA,", "note", "another")]
    public void A_row_that_sums_up_is_no_goods(string row, string reason, string why)
    {
        var (lines, report) = Reading.Of($"No,Description of goods,HS code,Qty,Unit\n1,Erbium oxide,284690,5,kg\n{row}\n", "a.csv");
        Assert.True(lines.Count == 1 && report.LeftOut.GetValueOrDefault(reason) == 1, $"{why}: {string.Join(' ', report.LeftOut.Keys)}");
    }

    [Theory]
    [InlineData("Total station Leica TS16,9015.20,2", "an instrument")]
    [InlineData("Total reflux condenser,8419.50,1", "a condenser")]
    [InlineData("Summer shirts,6205.20,40", "a word that begins like a sum")]
    [InlineData("Net,5608.11,9", "a word that heads weights")]
    [InlineData("Total,28469015,9", "a tariff code makes it goods")]
    [InlineData("合金总成 NdFeB,8505.11,9", "Chinese goods with a word of sums in them")]
    public void Goods_that_begin_like_a_sum_are_goods(string row, string why)
    {
        var (lines, _) = Reading.Of($"Description,HS code,Qty\n{row}\n", "a.csv");
        Assert.True(lines.Count == 1, why);
    }

    [Theory]
    [InlineData("Terbium oxide lot 7-12")]
    [InlineData("Batch reactor 50 l")]
    [InlineData("Price label printer")]
    [InlineData("Weight plates 20 kg")]
    [InlineData("Value pack of batteries")]
    [InlineData("Gasket, part no 4711")]
    [InlineData("氧化镝 批号 2231")]
    public void Goods_that_hold_a_headings_word_are_goods_in_a_short_table_too(string goods)
    {
        var (lines, report) = Reading.Of($"description;qty\n{goods};3\nSteel bolts;4\n", "a.csv");

        Assert.Equal([goods, "Steel bolts"], lines.Select(line => line.Text));
        Assert.Equal(1, report.LeftOut.Values.Sum());
    }
}
