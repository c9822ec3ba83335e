using System.Globalization;
using Screening.Intake.Ocr;
using Screening.Ocr;
using SkiaSharp;

namespace Screening.Scans;

/// <summary>A page as the product saw it, with the boxes of its words: cells green, other words blue, doubtful ones red.</summary>
internal static class DrawnPage
{
    /// <summary>Writes the pictures beside each other into a folder, and the words to the output.</summary>
    public static void Write(TextWriter output, string folder, IEnumerable<string> files, string models)
    {
        var options = new OcrOptions { MaxPageTime = TimeSpan.FromHours(1) };
        using var reader = new ScanReader(options, models, TimeProvider.System);
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var source = new ScanSource { Content = File.ReadAllBytes(file), Name = Path.GetFileName(file) };
            foreach (var page in reader.Read(source, CancellationToken.None))
            {
                foreach (var word in page.Words)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word.Box,-28} {word.Confidence:0.00} {(word.Cell is { } c ? $"{c.Table}:{c.Row},{c.Column}" : ""),-8} {word.Text} {string.Join(' ', word.Doubts.Select(d => $"[{d.Index}: {string.Concat(d.Alternatives)}]"))}"));
                }

                foreach (var issue in page.Issues)
                {
                    output.WriteLine($"{issue.Code} {issue.Where}: {issue.Message}");
                }

                var picture = reader.Pages(source, page.Number, CancellationToken.None).First(p => p.Half == page.Half);
                Draw(picture, page, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{page.Number}{(page.Half == PageHalf.Whole ? "" : $"-{page.Half}")}.png")));
            }
        }
    }

    private static void Draw(UprightPage picture, ScanPage page, string file)
    {
        var image = picture.Page;
        using var bitmap = new SKBitmap(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var value = image.At(x, y);
                bitmap.SetPixel(x, y, new SKColor(value, value, value));
            }
        }

        using var pen = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = Math.Max(1, image.Width / 700f), IsAntialias = true };
        foreach (var word in page.Words)
        {
            pen.Color = word.Doubts.Count > 0 ? SKColors.Red : word.Cell is not null ? SKColors.Green : SKColors.Blue;
            canvas.DrawRect(new SKRect(word.Box.Left - picture.Offset, word.Box.Top, word.Box.Right - picture.Offset, word.Box.Bottom), pen);
        }

        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        using var target = File.Create(file);
        data.SaveTo(target);
    }
}
