using System.Text.Json;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>The main job, as a new user would try it.</summary>
public sealed class ScreenTests : IDisposable
{
    private const string AsOf = "2026-11-24";

    private readonly ScreeningProcess screening = new();

    [Fact]
    public async Task The_samples_are_screened_and_kept()
    {
        var result = await screening.RunAsync(["screen", "tests/samples", "--as-of", AsOf]);

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Contains("tests/samples/manifest.csv\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("tests/samples/packing-list.xlsx\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("tests/samples/certificate-of-analysis.pdf\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s+\d+  controlled  required\s+1C905\.b\s+2025-18\s+in force\s+Dysprosium oxide, Dy2O3 99.9 %", result.Output);
        Assert.Matches(@"(?m)^3 files, \d+ lines: \d+ controlled, \d+ review, \d+ no listed item found\.$", result.Output);

        var history = await screening.RunAsync(["history"]);
        Assert.Equal(3, history.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var id = history.Output.Split('\n').Single(line => line.Contains("manifest.csv", StringComparison.Ordinal)).Split(' ')[0];
        var shown = await screening.RunAsync(["show", id]);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("Dysprosium oxide, Dy2O3 99.9 %", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cotton shirts", shown.Output, StringComparison.Ordinal);
        var retried = await screening.RunAsync(["retry", id]);
        Assert.Equal((1, $"{id}  It was screened from a local file; screen the file again.\n"), (retried.ExitCode, retried.Output));
    }

    [Fact]
    public async Task Screening_the_same_again_gives_the_same_bytes_and_no_second_record()
    {
        var first = await screening.RunAsync(["screen", "tests/samples", "--as-of", AsOf, "--format", "jsonl"]);
        var second = await screening.RunAsync(["screen", "tests/samples", "--as-of", AsOf, "--format", "jsonl"]);
        var history = await screening.RunAsync(["history"]);

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(3, history.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("controlled", "Dysprosium oxide", 3, "a controlled line was looked for")]
    [InlineData("controlled", "NdFeB magnet 42SH", 0, "a review is less than controlled")]
    [InlineData("review", "NdFeB magnet 42SH", 3, "a review was looked for")]
    [InlineData("review", "Cotton shirts", 0, "nothing was found")]
    public async Task Fail_on_decides_the_exit_code(string failOn, string goods, int exit, string because)
    {
        var path = Write("m.csv", $"Description,Qty\n{goods},5\nSteel bolts M8,100\n");

        var result = await screening.RunAsync(["screen", path, "--as-of", AsOf, "--fail-on", failOn]);

        Assert.True(result.ExitCode == exit, $"{because}: {result.Output}{result.Error}");
    }

    [Theory]
    [InlineData("empty.csv", "", "an empty file")]
    [InlineData("noise.bin", "\u0001\u0002\u0000\u0003", "bytes of no format")]
    [InlineData("liar.xlsx", "%PDF-1.7 and nothing behind it", "a file that lies about its extension")]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_screened(string name, string content, string because)
    {
        Write(name, content);
        Write("good.csv", "Description,Qty\nDysprosium oxide,5\nSteel bolts M8,100\n");

        var result = await screening.RunAsync(["screen", screening.Folder, "--as-of", AsOf]);

        Assert.True(result.ExitCode == 1, because + ": " + result.Output + result.Error);
        Assert.Contains(name, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("Dysprosium oxide", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_writes_a_file_an_input_and_prints_the_summary()
    {
        var path = Write("m.csv", "Description,Qty\nDysprosium oxide,5\nSteel bolts M8,100\n");
        var results = Path.Combine(screening.Folder, "results");

        var result = await screening.RunAsync(["screen", path, "--as-of", AsOf, "--out", results, "--format", "json"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 file, 2 lines: 1 controlled", result.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(results))));
        Assert.Equal(1, document.RootElement.GetProperty("screenings")[0].GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_date_in_the_past_changes_the_licence_and_not_the_verdict()
    {
        var path = Write("m.csv", "Description,Qty\nDysprosium oxide,5\nSteel bolts M8,100\n");

        var result = await screening.RunAsync(["screen", path, "--as-of", "2025-03-01"]);

        Assert.Matches(@"(?m)^\s+1  controlled  not in force\s+1C905\.b", result.Output);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_one_sentence()
    {
        var path = Write("m.csv", "Description,Qty\nDysprosium oxide,5\n");
        const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2VjcmV0;"
            + "BlobEndpoint=http://127.0.0.1:9/devstoreaccount1;QueueEndpoint=http://127.0.0.1:9/devstoreaccount1;TableEndpoint=http://127.0.0.1:9/devstoreaccount1";

        var result = await screening.RunAsync(["screen", path], environment: ("Screening__Storage", Nowhere));

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_is_one_sentence()
    {
        var result = await screening.RunAsync(["history"], environment: ("Screening__Storage", "nonsense!"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Screening:Storage is neither a connection string nor an account name", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_broken_settings_file_is_one_sentence()
    {
        Write("screening.json", "{ \"Screening\": ");

        var result = await screening.RunAsync(["history"], directory: screening.Folder);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("screening.json can't be used: it is no JSON object", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_id_that_the_store_does_not_hold_is_said()
    {
        var result = await screening.RunAsync(["show", "nosuchscreening"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("There is no screening 'nosuchscreening'. See: screening history\n", result.Error);
    }

    public void Dispose() => screening.Dispose();

    private string Write(string name, string content)
    {
        var path = Path.Combine(screening.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
