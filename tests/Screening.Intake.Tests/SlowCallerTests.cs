using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Screening.Intake.Tests;

public sealed class SlowCallerTests
{
    [Fact]
    public void The_time_that_lines_spend_with_a_slow_caller_is_not_the_documents()
    {
        var clock = new FakeTimeProvider();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("description,qty\nterbium oxide,3\npump,5\ncotton shirts,7\n"));
        var report = new DocumentReport();
        foreach (var line in new DocumentIntake(time: clock).Read(content, "a.csv", report))
        {
            clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, report.ItemLines);
        Assert.DoesNotContain(report.Issues, issue => issue.Code == "timeLimit");
    }
}
