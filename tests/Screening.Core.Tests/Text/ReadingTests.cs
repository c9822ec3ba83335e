using Screening.Core.Text;

namespace Screening.Core.Tests.Text;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("ＤＹ２Ｏ３", "DY2O3", "full width")]
    [InlineData("Dy₂O₃", "Dy2O3", "subscripts")]
    [InlineData("dys\u200Bprosium", "dysprosium", "a zero-width blank")]
    [InlineData("釤鈷磁鐵", "钐钴磁铁", "traditional characters")]
    [InlineData("dysрrоsium", "dysprosium", "Cyrillic letters that look Latin")]
    [InlineData("lutétium", "lutetium", "an accent")]
    [InlineData("𝐃𝐲", "Dy", "styled letters outside the basic plane")]
    public void Folds(string text, string expected, string why)
    {
        var reading = new Reading();
        reading.Load(text);
        Assert.True(expected == reading.Plain.ToString(), $"{why}: {reading.Plain}");
    }

    [Fact]
    public void Leads_back_to_the_text_as_given()
    {
        var reading = new Reading();
        reading.Load("a dys\u200Bprosium b");
        var at = reading.Lower.IndexOf("dysprosium", StringComparison.Ordinal);
        var (start, length) = reading.SourceSpan(at, at + 10);
        Assert.Equal("dys\u200Bprosium", reading.Source.Substring(start, length));
    }
}
