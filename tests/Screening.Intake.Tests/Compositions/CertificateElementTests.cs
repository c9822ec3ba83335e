using System.Net;
using System.Text;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Intake.Tests.Compositions;

/// <summary>No element that a certificate's table names may be lost on the way to its line.</summary>
public sealed class CertificateElementTests
{
    private static readonly Classifier Engine = new(ShippedEdition.Load());
    private static readonly (string Symbol, string Oxide, string Chinese, string English)[] Elements =
    [
        ("Sc", "Sc2O3", "钪", "Scandium"), ("Y", "Y2O3", "钇", "Yttrium"), ("La", "La2O3", "镧", "Lanthanum"), ("Ce", "CeO2", "铈", "Cerium"), ("Pr", "Pr6O11", "镨", "Praseodymium"),
        ("Nd", "Nd2O3", "钕", "Neodymium"), ("Sm", "Sm2O3", "钐", "Samarium"), ("Eu", "Eu2O3", "铕", "Europium"), ("Gd", "Gd2O3", "钆", "Gadolinium"), ("Tb", "Tb4O7", "铽", "Terbium"),
        ("Dy", "Dy2O3", "镝", "Dysprosium"), ("Ho", "Ho2O3", "钬", "Holmium"), ("Er", "Er2O3", "铒", "Erbium"), ("Tm", "Tm2O3", "铥", "Thulium"), ("Yb", "Yb2O3", "镱", "Ytterbium"), ("Lu", "Lu2O3", "镥", "Lutetium"),
    ];

    // {0} symbol, {1} formula of the oxide, {2} Chinese and {3} English name; the last ones are no heading that is known.
    private static readonly string[] Styles =
    [
        "{0}", "{1}", "氧化{2} {1}", "氧化{2}{1}", "{1} (氧化{2})", "{1}（氧化{2}）", "{3} oxide {1}", "{3} oxide ({1})", "{1} / {3} oxide", "{2} {0}", "{0}/{2}", "{0} - {3}", "{1} (wt%)", "{1}/REO %",
        "{1}/TREO", "{0}, ppm", "氧化{2}", "{3} oxide", "{3}", "{2}", "氧化{2}含量", "{1} (REO basis)", "{1} by ICP", "其中{2}", "impurity {1} found", "{3} (trace)",
    ];

    public static TheoryData<string, string> Forms()
    {
        var forms = new TheoryData<string, string>();
        foreach (var format in (string[])["html", "txt"])
        {
            foreach (var shape in (string[])["down", "lots across", "limits", "numbered", "along", "lots below"])
            {
                if (format == "html" || shape is "down" or "limits" or "lots across")
                {
                    forms.Add(format, shape);
                }
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_element_of_a_certificate_is_among_the_facts_of_each_of_its_lines(string format, string shape)
    {
        var random = new Random(20261125);
        for (var n = 0; n < 60; n++)
        {
            var chosen = random.GetItems(Elements, 3 + random.Next(8)).Distinct().ToList();
            var mixed = random.Next(2) == 0;
            var style = Styles[random.Next(Styles.Length)];
            var headings = chosen.ConvertAll(e => string.Format(System.Globalization.CultureInfo.InvariantCulture, mixed ? Styles[random.Next(Styles.Length)] : style, e.Symbol, e.Oxide, e.Chinese, e.English));
            var document = Document(format, Table(shape, headings, random));

            var (lines, _) = Reading.Of(document, "certificate." + format);

            Assert.NotEmpty(lines);
            foreach (var line in lines)
            {
                var found = Engine.Facts(new GoodsLine { Text = line.Text, TariffCode = line.TariffCode, Cas = line.Cas }).Elements.Select(e => e.Symbol).ToHashSet();
                Assert.True(chosen.TrueForAll(e => found.Contains(e.Symbol)), $"{string.Join(' ', chosen.Where(e => !found.Contains(e.Symbol)).Select(e => e.Symbol))} is lost: {line.Text}\n{document}");
            }
        }
    }

    [Fact]
    public void A_row_whose_component_is_not_known_is_given_with_its_words_and_the_content_of_the_lot()
    {
        string[][] table = [["项目", "标准", "批号 A1", "批号 A2"], ["氧化镝 Dy2O3", "≤0.01", "0.002", "0.003"], ["氧化铽 Tb4O7", "≤0.01", "0.004", "0.005"], ["灼减 LOI", "≤1.0", "0.31", "0.42"]];

        var (lines, _) = Reading.Of(Document("html", table), "certificate.html");

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("Dy2O3 0.002%, Tb4O7 0.004%; 灼减 LOI 0.31", lines[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Dy2O3 0.003%, Tb4O7 0.005%; 灼减 LOI 0.42", lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_demanded_of_an_element_stands_where_nothing_was_found()
    {
        string[][] table = [["Item", "Specification", "Result"], ["Dy2O3", "≤0.01", ""], ["Tb4O7", "≤0.02", "0.004"], ["Fe2O3", "≤0.02", "0.005"]];

        var (lines, _) = Reading.Of(Document("html", table), "certificate.html");

        Assert.EndsWith("Tb4O7 0.004%, Fe2O3 0.005%, Dy2O3 ≤0.01%", Assert.Single(lines).Text, StringComparison.Ordinal);
    }

    private static string[][] Table(string shape, List<string> headings, Random random)
    {
        string Share() => (random.Next(1, 99) / 10000.0).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
        return shape switch
        {
            "down" => [["Component", "Result (%)"], .. headings.Select(h => new[] { h, Share() })],
            "lots across" => [["Component", "Lot A1", "Lot A2", "Lot A3"], .. headings.Select(h => new[] { h, Share(), Share(), Share() })],
            "limits" => [["Component", "Unit", "Specification", "Result"], .. headings.Select(h => new[] { h, "%", "≤0.05", random.Next(6) == 0 ? "<0.0005" : Share() })],
            "numbered" => [["No.", "Component", "Specification", "Result"], .. headings.Select((h, i) => new[] { $"{i + 1}", h, "≤0.05", Share() })],
            "along" => [["Component", .. headings], ["Result", .. headings.Select(_ => Share())]],
            _ => [["Lot", .. headings], .. Enumerable.Range(1, 3).Select(n => (string[])[$"A{n}", .. headings.Select(_ => Share())])],
        };
    }

    private static string Document(string format, string[][] table)
    {
        if (format == "html")
        {
            var rows = table.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{WebUtility.HtmlEncode(c)}</td>"))}</tr>");
            return $"<html><body><h1>Certificate of Analysis</h1><p>Product: white powder of high purity</p><table>{string.Concat(rows)}</table><p>Signed: quality control</p></body></html>";
        }

        // A comma in every row would make the text one of comma-separated values.
        var text = new StringBuilder("Certificate of Analysis\nProduct: white powder of high purity\n\n");
        foreach (var row in table)
        {
            text.AppendJoin(string.Empty, row.Select(c => c.Replace(",", "", StringComparison.Ordinal).PadRight(34))).Append('\n');
        }

        return text.Append("\nSigned: quality control\n").ToString();
    }
}
