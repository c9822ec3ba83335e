using System.Globalization;

using Screening.Scans;
using Screening.Scans.Glyphs;

const string Usage = """
    Scans with known truth.
      glyphs FILE [EPOCHS]     trains the network of the rare earths' characters (core/Screening.Ocr/Glyphs/Data/glyphs.bin)
      pages FOLDER [COUNT]     writes the papers, spoiled in every way, as pictures
      report [COUNT] [WAYS]    reads them and prints the table of docs/ocr.md; WAYS: names joined by commas, or all
    """;

switch (args)
{
    case ["glyphs", var file, .. var rest]:
        Train(file, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 60);
        return 0;
    case ["pages", var folder, .. var rest]:
        WritePages(folder, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 64);
        return 0;
    case ["report", .. var rest]:
        ScanReport.Print(Console.Out, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 64, rest.Length > 1 ? rest[1] : "all");
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static void Train(string file, int epochs)
{
    var alphabet = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ocr-models", "ppocr_keys_v1.txt")).ToList();
    using var sampler = new GlyphSampler(PaperFont.Chinese, alphabet, seed: 7);
    var net = new GlyphTrainer(seed: 11).Train(sampler, epochs, perCharacter: 80, Console.Out);
    using var output = File.Create(file);
    net.Write(output);
}

static void WritePages(string folder, int count)
{
    Directory.CreateDirectory(folder);
    foreach (var way in Degradation.All)
    {
        foreach (var (page, number) in ScanReport.Pages(count))
        {
            var content = way.Apply(page.Image, number);
            File.WriteAllBytes(Path.Combine(folder, $"{page.Name}-{way.Name}{(content[0] == 0xFF ? ".jpg" : ".png")}"), content);
            page.Image.Dispose();
        }
    }
}
