using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Screening.Intake.Tests;

public sealed class SlowCallerTests
{
    [Theory]
    [InlineData(true, 200, "the time that lines spend with the caller, whose store may be slow, is not the document's")]
    [InlineData(false, 0, "the time of the reading itself is")]
    public void Only_the_time_of_reading_counts_against_its_limit(bool isCaller, int lines, string because)
    {
        var clock = new FakeTimeProvider();
        var text = new StringBuilder("description,qty\n");
        for (var i = 1; i <= 200; i++)
        {
            text.Append("yttrium oxide lot ").Append(i).Append(",1\n");
        }

        using var content = new SlowStream(Encoding.UTF8.GetBytes(text.ToString()), () => clock.Advance(isCaller ? TimeSpan.Zero : TimeSpan.FromHours(1)));
        var report = new DocumentReport();
        var read = 0;
        foreach (var line in new DocumentIntake(time: clock).Read(content, "a.csv", report))
        {
            read++;
            clock.Advance(isCaller ? TimeSpan.FromHours(1) : TimeSpan.Zero);
        }

        Assert.True(read == lines, because);
        Assert.Equal(!isCaller, report.Issues.Any(issue => issue.Code == "timeLimit"));
    }

    private sealed class SlowStream(byte[] content, Action onRead) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer)
        {
            onRead();
            return base.Read(buffer);
        }
    }
}
