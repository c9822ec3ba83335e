using System.Text.Json;
using Screening.Cli.Output;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Tests.Output;

public sealed class ReportLineTests
{
    [Theory]
    [InlineData("Dysprosium oxide")]
    [InlineData("NdFeB magnet 42SH")]
    [InlineData("yttria-stabilised zirconia beads")]
    public void A_line_read_back_from_the_store_is_shown_as_it_was_when_screened(string text)
    {
        var line = Samples.Line(7, text);
        using var stored = JsonDocument.Parse(JsonContract.ToText(writer => ScreenedLineJson.Write(writer, "m.csv", line, Samples.AsOf, Samples.Stamp)));

        Assert.Equal(Shown(ReportLine.Of(line)), Shown(ReportLine.Of(stored.RootElement)));
    }

    private static string Shown(ReportLine line)
    {
        using var writer = new StringWriter();
        PlainLayout.WriteLine(writer, line);
        return writer.ToString();
    }
}
