using System.Diagnostics;
using System.Globalization;
using ImageMagick;
using Screening.Intake;
using Screening.Ocr;

namespace Screening.Scans;

/// <summary>What documents beyond the limits take, and what is said of them.</summary>
internal static class LimitReport
{
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(60);

    /// <summary>Prints a row a document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="models">Folder of the models.</param>
    /// <param name="pages">Pages of the long scan.</param>
    public static void Print(TextWriter output, string models, int pages)
    {
        // Made before there is a reader: its limits on pictures hold for the whole process.
        var (page, jpeg) = APage();
        var (noise, tiff) = (Noise(), HostilePictures.Tiff(page, pages));
        using var reader = new ScanReader(new OcrOptions(), models, TimeProvider.System);
        output.WriteLine("| document | bytes | s | lines | working set MiB: start, middle, end | what is said |");
        output.WriteLine("|---|---|---|---|---|---|");
        Read("picture of 30,000 x 30,000", "a.png", HostilePictures.White(30_000, 30_000));
        Read("picture of 19,000 x 2,000, white", "b.png", HostilePictures.White(19_000, 2_000));
        Read("JPEG cut short", "c.jpg", jpeg[..(jpeg.Length / 2)]);
        Read("animated GIF of 500 pictures", "d.gif", HostilePictures.Animation(500));
        Read("noise without text", "e.png", noise);
        Read(string.Create(CultureInfo.InvariantCulture, $"scan of {pages} pages, TIFF"), "f.tif", tiff, TimeSpan.FromHours(1));
        Read("PDF of 10,000 page pictures, 60 s for scans", "g.pdf", HostilePictures.Pdf(jpeg, 620, 877, 10_000));

        void Read(string what, string name, byte[] content, TimeSpan? time = null)
        {
            var report = new DocumentReport();
            using var stream = new MemoryStream(content);
            using var watch = new MemoryWatch();
            var clock = Stopwatch.StartNew();
            var lines = new DocumentIntake(new IntakeLimits { MaxScanTime = time ?? Brief, MaxTime = TimeSpan.FromHours(1) }, reader).Read(stream, name, report).Count();
            var elapsed = clock.Elapsed;
            var said = report.Issues.GroupBy(i => i.Code).Select(g => g.Count() == 1 ? $"{g.Key} ({g.First().Where})" : string.Create(CultureInfo.InvariantCulture, $"{g.Key} x {g.Count()}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {content.Length} | {elapsed.TotalSeconds:0.0} | {lines} | {watch} | {string.Join(", ", said)} |"));
        }
    }

    private static (byte[] Png, byte[] Jpeg) APage()
    {
        using var setter = new Typesetter(PaperFont.Chinese[0], PaperFont.Latin[0], 150);
        using var page = setter.Set(Papers.Make(1)[0]).Image;
        return (Degradation.Save(page, _ => { }), Degradation.Save(page, i => i.Resize(620, 877), MagickFormat.Jpeg, 75));
    }

    private static byte[] Noise()
    {
        MagickNET.SetRandomSeed(1);
        using var image = new MagickImage(MagickColors.Gray, 1240, 1754);
        image.AddNoise(NoiseType.Random);
        return image.ToByteArray(MagickFormat.Png);
    }
}
