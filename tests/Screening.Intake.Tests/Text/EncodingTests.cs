using System.Text;

namespace Screening.Intake.Tests.Text;

public sealed class EncodingTests
{
    private const string Simplified = "序号,品名\n1,氧化镝\n2,拖鞋\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("gb18030", Simplified, "氧化镝", "GBK, a list of two")]
    [InlineData("gb18030", "货物名称;数量\n钐钴磁钢;5\n", "钐钴磁钢", "GBK, one line")]
    [InlineData("big5", "品名,數量\n釤鈷磁鐵,5\n塑膠拖鞋,9\n", "釤鈷磁鐵", "Big5")]
    [InlineData("shift_jis", "品名,数量\n酸化ジスプロシウム,5\nサンダル,9\n", "酸化ジスプロシウム", "Shift-JIS")]
    [InlineData("windows-1252", "Bezeichnung;Menge\nLutetiumoxid für Szintillatoren;5\nBürostühle;9\n", "Lutetiumoxid für Szintillatoren", "Western")]
    [InlineData("windows-1252", "Désignation;Quantité\nOxyde d'yttrium, qualité élevée;5\n", "Oxyde d'yttrium, qualité élevée", "French")]
    [InlineData("windows-1251", "Наименование товара;Количество\nОксид диспрозия высокой чистоты;5\nСтулья офисные деревянные;9\n", "Оксид диспрозия высокой чистоты", "Cyrillic")]
    public void A_short_list_is_read_in_its_encoding(string name, string text, string first, string why)
    {
        var (lines, _) = Reading.Of(Encoding.GetEncoding(name).GetBytes(text), "list");
        Assert.True(lines[0].Text == first, $"{why}: {lines[0].Text}");
    }

    [Theory]
    [InlineData(false, true, "little endian with a mark")]
    [InlineData(true, true, "big endian with a mark")]
    [InlineData(false, false, "little endian without a mark")]
    [InlineData(true, false, "big endian without a mark")]
    public void UTF_16_is_read(bool isBig, bool isMarked, string why)
    {
        var encoding = new UnicodeEncoding(isBig, isMarked);
        var (lines, _) = Reading.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)], "list.csv");
        Assert.True(lines[0].Text == "氧化镝", why);
    }

    [Fact]
    public void UTF_32_is_read()
    {
        var (lines, _) = Reading.Of(Simplified, "list.csv", Encoding.UTF32);
        Assert.Equal("氧化镝", lines[0].Text);
    }

    [Fact]
    public void The_first_Chinese_row_after_thousands_of_others_sets_the_encoding()
    {
        var text = "description,qty\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"plastic toys no {i},5\n")) + "氧化铽粉末 99.9%,25\n";
        var (lines, report) = Reading.Of(Encoding.GetEncoding("gb18030").GetBytes(text), "list.csv");
        Assert.Equal("氧化铽粉末 99.9%", lines[^1].Text);
        Assert.DoesNotContain(report.Issues, issue => issue.Code == "undecodable");
    }

    [Fact]
    public void Bytes_of_another_encoding_are_not_passed_over_in_silence()
    {
        var content = (byte[])[.. Encoding.UTF8.GetBytes("品名,数量\n氧化镝,1\n塑料拖鞋,2\n"), .. Encoding.GetEncoding("gb18030").GetBytes("氧化铽,3\n")];
        var (_, report) = Reading.Of([.. Encoding.UTF8.GetPreamble(), .. content], "list.csv");
        Assert.Contains(report.Issues, issue => issue.Code == "undecodable");
    }

    [Fact]
    public void A_text_without_line_breaks_is_read_in_pieces_and_none_is_lost()
    {
        var (lines, _) = Reading.Of(Encoding.ASCII.GetBytes(new string('a', 25_000)), "a.txt", new IntakeLimits { MaxCellLength = 10_000 });
        Assert.Equal(25_000, lines.Sum(line => line.Text.Count(c => c == 'a')));
    }
}
