using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Tests.Llm;

public sealed class SentTextTests
{
    [Theory]
    [InlineData("Magnets, mail li.wei@bright-star.example", "li.wei")]
    [InlineData("see https://shop.example/x?id=3", "shop.example")]
    [InlineData("Oxide USD 12,500.00 per kg", "12,500")]
    [InlineData("Oxide 12.500,00 EUR", "12.500")]
    [InlineData("氧化镝 1200美元", "1200")]
    [InlineData("Invoice no. INV-2026-0815", "0815")]
    [InlineData("PO: 4500012345", "4500012345")]
    [InlineData("合同号：CN2026-77", "2026-77")]
    [InlineData("B/L No COSU6123456780", "COSU")]
    [InlineData("strip cast flakes; Heat No. H26-0417; Nd 23.1%", "0417")]
    [InlineData("Certificate no.: C-2026/17", "2026")]
    [InlineData("炉号: 26A1187", "1187")]
    [InlineData("made by Bright Star Magnetics Co., Ltd.", "Bright Star")]
    [InlineData("Hersteller Muster Chemie GmbH", "Muster")]
    [InlineData("赣州晨光稀土有限公司", "晨光")]
    [InlineData("tel +86 574 8765 4321", "8765")]
    public void Takes_out_parties_prices_and_numbers_and_keeps_every_place(string text, string secret)
    {
        var sent = SentText.Of(text);

        Assert.DoesNotContain(secret, sent, StringComparison.Ordinal);
        Assert.Equal(text.Length, sent.Length);
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(sent[i] == text[i] || sent[i] == SentText.Blot));
    }

    [Theory]
    [InlineData("NdFeB magnet N42SH 20x10x5 mm, Dy 1.2 %, Br 1.28 T")]
    [InlineData("Dysprosium oxide Dy2O3 99.9 %, CAS 1308-87-8, HS 2846901500")]
    [InlineData("回转窑 Φ1.8×20 m，反应温度 850 ℃")]
    [InlineData("Lot of 20 drums, 25 kg each")]
    [InlineData("heat 1200C in vacuum, melt 2 h, report 5N purity")]
    [InlineData("Extractant P507 for rare-earth separation")]
    public void Leaves_goods_text_as_it_is(string text) => Assert.Equal(text, SentText.Of(text));

    [Fact]
    public void A_long_line_of_one_kind_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Invoice Ltd 1,000 a@b ", 20_000));

        Assert.Equal(text.Length, SentText.Of(text).Length);
    }
}
