using System.Text;

namespace Screening.Intake.Tests;

/// <summary>Reads a document from bytes and holds the promise that every test relies on: nothing disappears in silence.</summary>
internal static class Reading
{
    public static (List<ItemLine> Lines, DocumentReport Report) Of(byte[] content, string fileName, IntakeLimits? limits = null)
    {
        var report = new DocumentReport();
        using var stream = new MemoryStream(content);
        var lines = new DocumentIntake(limits).Read(stream, fileName, report).ToList();
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
        Assert.Equal(report.ItemLines, lines.Count);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Number));
        return (lines, report);
    }

    public static (List<ItemLine> Lines, DocumentReport Report) Of(string text, string fileName, Encoding? encoding = null) =>
        Of([.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)], fileName);

    public static (List<ItemLine> Lines, DocumentReport Report) OfFile(params string[] parts) =>
        Of(File.ReadAllBytes(Path.Combine([Root(), .. parts])), parts[^1]);

    /// <summary>Every sample and message by its path, in order.</summary>
    public static IReadOnlyList<string> Samples() =>
        [.. new[] { "samples", "workbooks", "messages" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Root(), "tests", folder))).Order(StringComparer.Ordinal)];

    /// <summary>The path of a sample.</summary>
    public static string Sample(string name) => Samples().Single(path => Path.GetFileName(path) == name);

    /// <summary>A folder of tests/.</summary>
    public static string Folder(string name) => Path.GetFullPath(Path.Combine(Root(), "tests", name));

    /// <summary>Every paper of a folder: the sources and what was made of them.</summary>
    public static IReadOnlyList<string> PaperFiles(string folder) =>
        [.. Directory.GetFiles(Folder(folder), "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not (".json" or ".sh" or ".md") || f.EndsWith(".paper.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Screening.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests were moved out of the working copy.");
        }

        return folder.FullName;
    }
}
