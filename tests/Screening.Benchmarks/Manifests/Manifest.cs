using System.Globalization;
using System.Text;

namespace Screening.Benchmarks.Manifests;

/// <summary>
/// A generated manifest: 99 lines of ordinary goods to one of listed ones, descriptions of 40 to 120 characters, one English line in eight
/// in capitals as carriers print them. The same seed gives the same lines on any machine.
/// </summary>
internal sealed class Manifest(int seed = 20261124)
{
    private const int Shortest = 40;
    private const int Longest = 120;

    private readonly Random random = new(seed);

    /// <summary>Descriptions without end.</summary>
    /// <param name="chinese">Share of lines in Chinese, 0 to 1.</param>
    /// <param name="listed">Share of listed goods, 0 to 1.</param>
    public IEnumerable<string> Descriptions(double chinese, double listed = 0.01)
    {
        while (true)
        {
            yield return random.NextDouble() < listed ? Listed(chinese > 0) : random.NextDouble() < chinese ? Chinese() : English();
        }
    }

    /// <summary>Writes a CSV file with a header and as many lines.</summary>
    public static void WriteCsv(string path, int lines, double chinese)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine("Line,Description,HS Code,Quantity,Unit,Net weight kg,Value USD,Origin");
        var figures = new Random(7);
        var number = 0;
        foreach (var text in new Manifest().Descriptions(chinese).Take(lines))
        {
            var quoted = text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{++number},{quoted},{figures.Next(3000, 9700)}{figures.Next(10, 99)},{figures.Next(1, 5000)},PCE,{figures.Next(1, 900)}.{figures.Next(10)},{figures.Next(10, 90000)}.00,CN"));
        }
    }

    /// <summary>A line of listed goods.</summary>
    private string Listed(bool withChinese)
    {
        var templates = GoodsWords.Listed;
        while (true)
        {
            var template = Pick(templates);
            if (withChinese || template[0] < 128)
            {
                return Stretch(Fill(template), template[0] < 128);
            }
        }
    }

    private string English()
    {
        var text = new StringBuilder($"{Pick(GoodsWords.Qualities)} {Pick(GoodsWords.Goods)}");
        text[0] = char.ToUpperInvariant(text[0]);
        var length = random.Next(Shortest, Longest);
        while (text.Length < length)
        {
            text.Append(random.Next(4) == 0 ? "; " : ", ").Append(random.Next(5) == 0 ? Pick(GoodsWords.Goods) : Fill(Pick(GoodsWords.Details)));
        }

        var line = Cut(text);
        return random.Next(8) == 0 ? line.ToUpperInvariant() : line;
    }

    private string Chinese()
    {
        var text = new StringBuilder($"{Pick(GoodsWords.QualitiesZh)}{Pick(GoodsWords.GoodsZh)}");
        var length = random.Next(Shortest, Longest / 2);
        while (text.Length < length)
        {
            text.Append('，').Append(random.Next(4) == 0 ? Pick(GoodsWords.GoodsZh) : Fill(Pick(GoodsWords.DetailsZh)));
        }

        return Cut(text);
    }

    private string Stretch(string text, bool english)
    {
        var longer = new StringBuilder(text);
        while (longer.Length < Shortest)
        {
            longer.Append(english ? ", " : "，").Append(Fill(Pick(english ? GoodsWords.Details : GoodsWords.DetailsZh)));
        }

        return Cut(longer);
    }

    private string Fill(string template) => string.Format(
        CultureInfo.InvariantCulture, template, $"{(char)('A' + random.Next(26))}{random.Next(100, 99999)}", random.Next(2, 400), random.Next(2, 900));

    private string Pick(string[] words) => words[random.Next(words.Length)];

    private static string Cut(StringBuilder text) => text.ToString(0, Math.Min(text.Length, Longest)).TrimEnd(' ', ',');
}
