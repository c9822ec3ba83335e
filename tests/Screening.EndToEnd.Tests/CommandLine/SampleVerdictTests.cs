using System.Text.Json;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>What a specialist would say to the sample shipment on 2026-11-24.</summary>
public sealed class SampleVerdictTests(SampleVerdictTests.Screened screened) : IClassFixture<SampleVerdictTests.Screened>
{
    public static TheoryData<string, string, string, string, string> Flagged => new()
    {
        { "Dysprosium oxide", "controlled", "required", "1C905", "an oxide of a listed element" },
        { "Dy 1.2%, B 1.0%", "controlled", "required", "1C905.a.4", "a declared content of dysprosium" },
        { "Sm2Co17", "controlled", "required", "1C902.a.4", "samarium-cobalt magnets are named by the list" },
        { "zirconia milling beads", "review", "review", "1C908", "a solid solution: no official statement" },
        { "Erbium-doped fibre", "controlled", "uncertain", "1C910", "its measure's suspension has run out, its extension is only announced" },
        { "Gadolinium metal ingot", "controlled", "required", "1C903.a.1", "the metal itself" },
        { "grade N42SH", "review", "review", "1C905.a.4", "the grade makes dysprosium likely and proves nothing" },
        { "Terbium metal sputtering target", "controlled", "required", "1C904.a.3", "a target of a listed metal" },
        { "Yttrium oxide Y2O3", "controlled", "required", "1C908.b", "an oxide of a listed element" },
        { "钬铁合金", "controlled", "uncertain", "1C909.a.2", "an alloy of a listed element, in Chinese" },
        { "Lutetium oxide", "controlled", "required", "1C906.b", "found across the line ends of a quoted cell" },
        { "Al-Sc 2 %", "controlled", "required", "1C907.a.2", "an alloy of a listed element" },
        { "Dy 2.4 wt%", "controlled", "required", "1C905.a.4", "a declared content in a workbook" },
        { "N38UH", "review", "review", "1C905.a.4", "a grade alone, in a workbook" },
        { "SmCo5", "controlled", "required", "1C902.a.4", "samarium-cobalt magnets are named by the list" },
        { "氧化铽", "controlled", "required", "1C904.b", "an oxide on the second sheet" },
        { "钆镓石榴石", "review", "review", "1C903", "a crystal: no official statement" },
        { "Dy 2.65%", "controlled", "required", "1C905.a.4", "the composition table of the certificate" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public void A_line_gets_its_answer(string text, string verdict, string licence, string entry, string because)
    {
        var line = Assert.Single(screened.Lines, line => line.GetProperty("text").GetString()!.Contains(text, StringComparison.Ordinal));

        Assert.True(line.GetProperty("verdict").GetString() == verdict, $"{because}: {line}");
        Assert.True(line.GetProperty("licence").GetString() == licence, $"{because}: {line}");
        Assert.True(EntriesOf(line).Any(found => found.StartsWith(entry, StringComparison.Ordinal)), $"{because}: {line}");
    }

    [Fact]
    public void No_other_line_is_flagged()
    {
        var expected = Flagged.Select(row => (string)row[0]).ToList();
        var other = screened.Lines.Where(line => line.GetProperty("verdict").GetString() != "noMatch")
            .Select(line => line.GetProperty("text").GetString()!)
            .Where(text => !expected.Any(fragment => text.Contains(fragment, StringComparison.Ordinal)));

        Assert.Empty(other);
    }

    [Fact]
    public void Every_piece_of_evidence_lies_in_the_text_it_names()
    {
        foreach (var line in screened.Lines)
        {
            var text = line.GetProperty("text").GetString()!;
            foreach (var evidence in line.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray()))
            {
                var start = evidence.GetProperty("start").GetInt32();
                var length = evidence.GetProperty("length").GetInt32();
                Assert.Equal(evidence.GetProperty("text").GetString(), text.Substring(start, length));
            }
        }
    }

    [Fact]
    public void The_manifest_keeps_its_quoted_lines_and_leaves_its_total_out()
    {
        var manifest = screened.Lines.Where(line => line.GetProperty("source").GetString()!.EndsWith("manifest.csv", StringComparison.Ordinal)).ToList();

        Assert.True(manifest.Count >= 60, $"{manifest.Count} lines");
        Assert.Contains(manifest, line => line.GetProperty("text").GetString()!.Contains("lot LU-2026-1104 for scintillator", StringComparison.Ordinal));
        Assert.DoesNotContain(manifest, line => line.GetProperty("text").GetString() == "Total");
    }

    private static IEnumerable<string> EntriesOf(JsonElement line) =>
        line.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("entry").GetString()!);

    /// <summary>The samples, screened once for all tests of the class.</summary>
    public sealed class Screened : IAsyncLifetime
    {
        /// <summary>Every line with its answer.</summary>
        internal List<JsonElement> Lines { get; private set; } = [];

        public async Task InitializeAsync()
        {
            using var screening = new ScreeningProcess();
            var result = await screening.RunAsync(["screen", "tests/samples", "--as-of", "2026-11-24", "--format", "jsonl", "--all"]);
            Assert.Equal(0, result.ExitCode);
            Lines = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
