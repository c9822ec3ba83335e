using System.Globalization;
using System.Text;
using MiniExcelLibs;
using Screening.Benchmarks.Manifests;

namespace Screening.Benchmarks.Documents;

/// <summary>Generated documents of a wanted size; the same seed gives the same bytes.</summary>
internal static class DocumentFiles
{
    private const int ItemsOfMessage = 500;

    /// <summary>A CSV manifest of eight columns.</summary>
    public static string Csv(string folder, int megabytes)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"manifest-{megabytes}.csv"));
        if (!File.Exists(path))
            Manifest.WriteCsv(path, (int)(megabytes * 1_000_000L / 130), 0);
        return path;
    }

    /// <summary>A workbook of twelve columns: texts, numbers, codes.</summary>
    public static string Xlsx(string folder, int rows)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"manifest-{rows}.xlsx"));
        if (!File.Exists(path))
        {
            MiniExcel.SaveAs(path, new Manifest().Descriptions(0).Take(rows).Select((text, i) => new
            {
                No = i + 1, Description = text, Model = $"M{i % 97}", HsCode = $"850511{i % 10}000", Quantity = i % 1000, Unit = "pcs", NetWeight = 1.5 * i, Value = 3.25 * i, Currency = "EUR", Origin = "CN", Destination = "DE", Remark = $"lot {i / 100}",
            }));
        }

        return path;
    }

    /// <summary>CUSCAR messages of 500 goods items each in one interchange.</summary>
    public static string Edifact(string folder, int megabytes)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"manifest-{megabytes}.edi"));
        if (File.Exists(path))
            return path;
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine("UNB+UNOC:3+CARR+CNSHA+261124:0900+1'");
        using var texts = new Manifest().Descriptions(0).GetEnumerator();
        for (var message = 1; writer.BaseStream.Length < megabytes * 1_000_000L; message++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"UNH+{message}+CUSCAR:D:95B:UN'\nBGM+85+M{message}+9'\nCNI+1+BL{message}'"));
            for (var item = 1; item <= ItemsOfMessage && texts.MoveNext(); item++)
            {
                var text = texts.Current.ToUpperInvariant().Replace("'", "?'", StringComparison.Ordinal).Replace("+", "?+", StringComparison.Ordinal).Replace(":", "?:", StringComparison.Ordinal);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"GID+{item}+{item % 400}:CT'\nFTX+AAA+++{text}'\nMEA+AAE+G+KGM:{item * 7}'\nPCI+28+MARKS {item}'"));
            }

            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"UNT+{(ItemsOfMessage * 4) + 4}+{message}'"));
        }

        writer.WriteLine("UNZ+1+1'");
        return path;
    }
}
