using System.Text;
using Microsoft.Extensions.Time.Testing;
using Screening.Intake.Ocr;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Screening.Intake.Tests;

public sealed class TimeLimitTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public void Pages_read_before_the_time_was_over_stand()
    {
        var clock = new FakeTimeProvider();
        using var content = new MemoryStream(Paper());
        var report = new DocumentReport();

        var lines = new DocumentIntake(scans: new SlowScans(clock), time: clock).Read(content, "a.pdf", report).ToList();

        Assert.Contains("Terbium oxide", Assert.Single(lines).Text, StringComparison.Ordinal);
        Assert.Contains(report.Issues, i => i.Code == "timeLimit" && i.Message.Contains("MaxTime", StringComparison.Ordinal));
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
    }

    [Fact]
    public void Rows_that_wait_for_others_stand_when_the_time_is_over()
    {
        var content = Encoding.ASCII.GetBytes("No,Description,Qty,Value\n" + string.Concat(Enumerable.Range(1, 10_000).Select(i => $"{i},ball bearing,2,3\n")));
        var (whole, reads, _) = Read(content, int.MaxValue);
        var cut = Enumerable.Range(1, reads).Select(read => Read(content, read)).ToList();

        Assert.All(cut, c => Assert.Equal(c.Report.RowsSeen, c.Report.ItemLines + c.Report.LeftOut.Values.Sum()));
        Assert.Contains(cut, c => c.Lines.Count > 0 && c.Lines.Count < whole.Count && c.Report.Issues.Any(i => i.Code == "timeLimit"));
    }

    // A page of text, a page that is a picture, a page of text.
    private static byte[] Paper()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var first = builder.AddPage(PageSize.A4);
        first.AddText("Description", 10, new PdfPoint(40, 700), font);
        first.AddText("Quantity", 10, new PdfPoint(300, 700), font);
        first.AddText("Terbium oxide", 10, new PdfPoint(40, 680), font);
        first.AddText("25 kg", 10, new PdfPoint(300, 680), font);
        builder.AddPage(PageSize.A4).AddPng(Pixel, new PdfRectangle(40, 40, 540, 800));
        builder.AddPage(PageSize.A4).AddText("Erbium oxide", 10, new PdfPoint(40, 680), font);
        return builder.Build();
    }

    private static (List<ItemLine> Lines, int Reads, DocumentReport Report) Read(byte[] content, int enough)
    {
        var clock = new FakeTimeProvider();
        using var stream = new SlowContent(content, clock, enough);
        var report = new DocumentReport();
        var lines = new DocumentIntake(time: clock).Read(stream, "a", report).ToList();
        return (lines, stream.Reads, report);
    }

    // From a read on, the clock stands just before the end of the document's time, where only what was read is made into lines.
    private sealed class SlowContent(byte[] content, FakeTimeProvider clock, int enough) : MemoryStream(content)
    {
        public int Reads { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (++Reads == enough)
            {
                clock.Advance(TimeSpan.FromSeconds(26));
            }

            return base.Read(buffer, offset, count);
        }
    }

    // Takes all the time that scans may take but the last of it.
    private sealed class SlowScans(FakeTimeProvider clock) : IScanReader
    {
        public string Name => "slow";

        public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], []);

        public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
        {
            clock.Advance(TimeSpan.FromMinutes(10.5) - TimeSpan.FromSeconds(4));
            return [];
        }
    }
}
