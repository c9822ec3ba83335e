using System.Collections.Concurrent;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests;

/// <summary>The tests that share the reader; one after the other, for a model takes every processor.</summary>
[CollectionDefinition(Name)]
public sealed class ReaderCollection : ICollectionFixture<ReaderFixture>
{
    public const string Name = "reader";
}

/// <summary>One reader with loaded models for all tests; what it read once is kept.</summary>
public sealed class ReaderFixture : IDisposable
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ScanPage>> pages = new(StringComparer.Ordinal);
    private readonly ScanReader reader = new(new OcrOptions { MaxPageTime = Patience }, Models, TimeProvider.System);

    /// <summary>No test may depend on how busy the machine is.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    /// <summary>Folder of the models in the output.</summary>
    public static string Models { get; } = Path.Combine(AppContext.BaseDirectory, "ocr-models");

    public IScanReader Reader => reader;

    public static byte[] Page(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pages", name));

    /// <summary>The pages of a picture beside the tests, read once.</summary>
    public IReadOnlyList<ScanPage> PagesOf(string name) => pages.GetOrAdd(name, n => Read(Page(n)));

    public List<ScanPage> Read(byte[] content) => [.. Reader.Read(new ScanSource { Content = content, Name = "scan" }, CancellationToken.None)];

    public (List<ItemLine> Lines, DocumentReport Report) ReadDocument(byte[] content, string name)
    {
        var report = new DocumentReport();
        using var stream = new MemoryStream(content);
        var lines = new DocumentIntake(new IntakeLimits { MaxTime = Patience, MaxScanTime = Patience }, Reader).Read(stream, name, report).ToList();
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
        return (lines, report);
    }

    public void Dispose() => reader.Dispose();
}
