using Microsoft.Extensions.Time.Testing;

namespace Screening.Intake.Tests;

public sealed class TimeLimitTests
{
    [Fact]
    public void Pages_read_before_the_time_was_over_stand()
    {
        var content = File.ReadAllBytes(Path.Combine(Reading.Folder("papers"), "invoice-pages.chromium.pdf"));
        var (whole, reads, _) = Read(content, int.MaxValue);

        var (lines, _, report) = Read(content, reads);

        Assert.InRange(lines.Count, 1, whole.Count - 1);
        Assert.Contains(report.Issues, issue => issue.Code == "timeLimit" && issue.Message.Contains("MaxTime", StringComparison.Ordinal));
        Assert.Equal(report.RowsSeen, report.ItemLines + report.LeftOut.Values.Sum());
    }

    [Fact]
    public void Rows_that_wait_for_others_stand_when_the_time_is_over()
    {
        var content = File.ReadAllBytes(Path.Combine(Reading.Folder("samples"), "manifest.csv"));
        var (_, reads, _) = Read(content, int.MaxValue);

        var (lines, _, report) = Read(content, reads);

        Assert.True(lines.Count > 0);
        Assert.Contains(report.Issues, issue => issue.Code == "timeLimit");
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
}
