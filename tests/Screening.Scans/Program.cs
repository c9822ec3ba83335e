using System.Globalization;
using Screening.Intake.Ocr;
using Screening.Scans;
using Screening.Scans.Glyphs;

const string Usage = """
    Scans with known truth.
      glyphs FILE [EPOCHS]     trains the network of the rare earths' characters (core/Screening.Ocr/Glyphs/Data/glyphs.bin)
      pages SET FOLDER [COUNT] [WAYS]     writes the papers of a set, spoiled, as pictures, and as text below FOLDER/text
      report SET [COUNT] [WAYS]           reads them and prints the table of docs/ocr.md
      losses SET [COUNT] [WAYS]           reads them and says what was lost on each page
      draw FOLDER FILE...                 reads pictures, prints their words and writes the pages with boxes around them
      fuzz COUNT                          reads mutations of small pictures in every format; fails on what throws, hangs or bloats
      limits [PAGES]                      reads documents beyond the limits; PAGES of the long scan, 200 unless told
    SET: known (fonts that trained the matcher) or other; WAYS: names joined by commas, or all.
    """;

switch (args)
{
    case ["glyphs", var file, .. var rest]:
        Train(file, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 60);
        return 0;
    case ["pages", var name, var folder, .. var rest] when PaperSet.Of(name) is { } set:
        WritePages(set, folder, Number(rest), Ways(rest));
        return 0;
    case ["report" or "losses", var name, .. var rest] when PaperSet.Of(name) is { } set:
        ScanReport.Print(Console.Out, set, Number(rest), Ways(rest), args[0] == "losses");
        return 0;
    case ["draw", var folder, .. var files]:
        DrawnPage.Write(Console.Out, folder, files, Path.Combine(AppContext.BaseDirectory, "ocr-models"));
        return 0;
    case ["fuzz", var count]:
        return PictureFuzz.Run(Console.Out, int.Parse(count, CultureInfo.InvariantCulture), Path.Combine(AppContext.BaseDirectory, "ocr-models")) ? 0 : 1;
    case ["limits", .. var rest]:
        LimitReport.Print(Console.Out, Path.Combine(AppContext.BaseDirectory, "ocr-models"), rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 200);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Number(string[] rest) => rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 64;

static string Ways(string[] rest) => rest.Length > 1 ? rest[1] : "all";

static void Train(string file, int epochs)
{
    var alphabet = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ocr-models", "ppocr_keys_v1.txt")).ToList();
    using var sampler = new GlyphSampler(PaperFont.Training, alphabet, seed: 7);
    var net = new GlyphTrainer(seed: 11).Train(sampler, epochs, perCharacter: 80, Console.Out);
    using var output = File.Create(file);
    net.Write(output);
}

static void WritePages(PaperSet set, string folder, int count, string ways)
{
    Directory.CreateDirectory(folder);
    foreach (var way in set.Ways.Where(w => ways == "all" || ways.Split(',').Contains(w.Name)))
    {
        foreach (var (page, number) in set.Pages(count))
        {
            var content = way.Apply(page.Image, number);
            var format = PictureFormat.Of(content)!;
            File.WriteAllBytes(Path.Combine(folder, $"{page.Name}-{way.Name}.{format}"), content);
            if (way == set.Ways[0])
            {
                Directory.CreateDirectory(Path.Combine(folder, "text"));
                File.WriteAllText(Path.Combine(folder, "text", page.Name + ".html"), PaperText.Html(set.Papers(count)[number]));
            }

            page.Image.Dispose();
        }
    }
}
