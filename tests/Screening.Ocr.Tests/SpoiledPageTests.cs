using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Ocr.Tests;

/// <summary>Pages written by <c>tests/Screening.Scans -- pages</c>.</summary>
[Collection(ReaderCollection.Name)]
public sealed class SpoiledPageTests(ReaderFixture fixture)
{
    [Theory]
    [InlineData("certificate-stamp.jpg", "a red stamp stands over the table")]
    [InlineData("certificate-quarter.png", "the page lies on its side")]
    public void The_elements_of_a_certificate_are_read_in_their_cells(string name, string because)
    {
        string[] expected = ["氧化镝Dy2O3", "氧化铽Tb4O7", "氧化铒Er2O3", "氧化铕Eu2O3", "氧化钬Ho2O3", "氧化钪Sc2O3", "氧化钕Nd2O3", "氧化镥Lu2O3"];

        Assert.True(expected.SequenceEqual(Column(name, 0).Skip(3).Take(8)), $"{because}: {string.Join(' ', Column(name, 0))}");
    }

    [Theory]
    [InlineData("certificate-stamp.jpg")]
    [InlineData("certificate-quarter.png")]
    public void The_elements_of_a_certificate_reach_its_line_and_its_verdict(string name)
    {
        string[] controlled = ["Dy", "Tb", "Er", "Eu", "Ho", "Sc", "Lu"];
        var engine = new Classifier(ShippedEdition.Load());

        var line = Assert.Single(fixture.ReadDocument(ReaderFixture.Page(name), name).Lines);

        var goods = new GoodsLine { Text = line.Text, TariffCode = line.TariffCode, Cas = line.Cas };
        Assert.Subset(engine.Facts(goods).Elements.Select(e => e.Symbol).ToHashSet(), controlled.ToHashSet());
        Assert.Equal(Verdict.Controlled, engine.Classify(goods, new DateOnly(2026, 11, 25)).Verdict);
    }

    [Fact]
    public void A_declaration_that_was_photographed_keeps_its_table()
    {
        Assert.Equal(["钬铁合金", "钪铁合金", "钇铁合金", "氧化镧", "氧化铕", "氧化钇", "氧化镥"], Column("declaration-phone.jpg", 2).Skip(1));
    }

    private IEnumerable<string> Column(string name, int column) => Assert.Single(fixture.PagesOf(name)).Words
        .Where(w => w.Cell?.Column == column).OrderBy(w => w.Cell!.Value.Row).Select(w => w.Text.Replace(" ", "", StringComparison.Ordinal));
}
