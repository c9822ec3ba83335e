using System.Text;
using System.Text.Json;
using Screening.Cli.Output;

namespace Screening.Cli.Tests.Output;

public sealed class ResultWriterTests
{
    private const string LongText = "Dysprosium oxide 氧化镝, Dy2O3 99.9 %,\nin drums of 25 kg with inner bags, lot 2026-1104, goods of the purchase order named above, no commercial mixture, packed for sea";

    [Fact]
    public void A_table_in_a_pipe_is_plain_and_whole()
    {
        var text = Write("table", width: 0, colours: false);

        Assert.DoesNotContain('\u001b', text);
        Assert.Contains(LongText.Replace('\n', ' '), text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s+1  controlled  required      1C905\.\S+\s+2025-18    in force    Dysprosium", text);
        Assert.DoesNotContain("cotton", text, StringComparison.Ordinal);
        Assert.Contains("  2 lines: 1 controlled, 0 review, 1 no listed item found; screening abcdefghijklmnopqrstuvwxyz\n", text, StringComparison.Ordinal);
        Assert.Contains("1 file, 2 lines: 1 controlled, 0 review, 1 no listed item found.\n", text, StringComparison.Ordinal);
        Assert.Contains("\"No listed item found\" is not a clearance.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void A_table_on_a_terminal_fits_its_width(int width)
    {
        var text = Write("table", width, colours: false);

        var rows = text.Split('\n').Where(line => line.StartsWith('│') || line.StartsWith('╭')).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(TerminalText.Width(row.TrimEnd()) <= width, row));
    }

    [Fact]
    public void Colours_are_used_only_where_they_are_wanted()
    {
        Assert.Contains("\u001b[", Write("table", 120, colours: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[3", Write("table", 120, colours: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document()
    {
        using var document = JsonDocument.Parse(Write("json", 0, colours: false));

        var screening = document.RootElement.GetProperty("screenings")[0];
        Assert.Equal("manifest.csv", screening.GetProperty("screening").GetProperty("name").GetString());
        Assert.Equal(LongText, screening.GetProperty("items")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Json_lines_are_objects_of_their_own()
    {
        var lines = Write("jsonl", 0, colours: false).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using var line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal("manifest.csv", line.RootElement.GetProperty("source").GetString());
        Assert.Equal("controlled", line.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_a_line()
    {
        var text = Write("csv", 0, colours: false);

        Assert.StartsWith("\uFEFFsource,where,line,text,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nmanifest.csv,row 4,1,\"Dysprosium oxide", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "not read: it is gone.")]
    [InlineData("jsonl", "{\"source\":\"gone.csv\",\"error\":{\"code\":\"unreadableFile\",\"message\":\"it is gone.\"}}")]
    [InlineData("json", "\"failure\":{\"source\":\"gone.csv\"")]
    public void A_file_that_cannot_be_opened_has_its_place(string format, string shown)
    {
        using var stream = new MemoryStream();
        using (var writer = ResultWriter.Create(format, stream, new ResultContext(Samples.AsOf, Samples.Stamp, false, 0, false)))
        {
            writer.Start();
            writer.BeginFile("gone.csv");
            writer.FailFile("it is gone.");
            writer.Finish([]);
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(shown, text, StringComparison.Ordinal);
        if (format == "json")
        {
            JsonDocument.Parse(text).Dispose();
        }
    }

    private static string Write(string format, int width, bool colours)
    {
        var lines = new[] { Samples.Line(1, LongText), Samples.Line(2, "Men's cotton shirts") };
        using var stream = new MemoryStream();
        using (var writer = ResultWriter.Create(format, stream, new ResultContext(Samples.AsOf, Samples.Stamp, false, width, colours)))
        {
            writer.Start();
            writer.BeginFile("manifest.csv");
            foreach (var line in lines)
            {
                writer.Write(line);
            }

            var summary = Samples.Summary("manifest.csv", lines);
            writer.EndFile(summary);
            writer.Finish([summary]);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
