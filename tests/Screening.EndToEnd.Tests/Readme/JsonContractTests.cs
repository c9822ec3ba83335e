using System.Text.Json;
using System.Text.RegularExpressions;
using Screening.EndToEnd.Tests.CommandLine;

namespace Screening.EndToEnd.Tests.Readme;

/// <summary>docs/json.md is the contract: what is printed has the members it shows, of the types it shows, in its order.</summary>
public sealed partial class JsonContractTests
{
    private const string Questions =
        """
        {"id": "L-17", "text": "NdFeB magnet 42SH, 20 x 10 x 2 mm"}
        {"id": 2, "text": "Dysprosium oxide, Dy2O3 99.9 %", "cas": "1308-87-8", "hs": "284690"}
        {"text": "yttria-stabilised zirconia milling beads"}
        {"text": "dysprosium oxide", "cas": "1308-87-9"}
        {"text": "cotton shirts"}
        """;

    [Fact]
    public async Task An_answer_has_the_documented_members()
    {
        using var screening = new ScreeningProcess();

        var result = await screening.RunAsync(["check", "--jsonl", "--as-of", "2026-11-24"], Questions);

        AssertDocumented("check", LinesOf(result));
        Assert.All(LinesOf(result), line => AssertHas(line, "text", "verdict", "licence", "asOf", "edition", "findings"));
    }

    [Fact]
    public async Task An_error_has_the_documented_members()
    {
        using var screening = new ScreeningProcess();

        var result = await screening.RunAsync(["check", "--jsonl"], "{\"id\":\"L-18\",\"text\":5}\n[]\n");

        AssertDocumented("error", LinesOf(result));
        Assert.All(LinesOf(result), line => AssertHas(line, "error"));
    }

    [Fact]
    public async Task An_item_has_the_documented_members()
    {
        using var screening = new ScreeningProcess();

        var result = await screening.RunAsync(["extract", "tests/samples"]);

        var documented = Documented("item").EnumerateObject().Select(member => member.Name).ToArray();
        Assert.All(LinesOf(result), line => Assert.Equal(documented, line.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_result_document_has_the_documented_members()
    {
        using var screening = new ScreeningProcess();

        var result = await screening.RunAsync(["screen", "tests/samples", "--format", "json", "--as-of", "2026-11-24"]);

        using var document = JsonDocument.Parse(result.Output);
        var first = document.RootElement.GetProperty("screenings")[0].GetProperty("screening");
        var documented = Documented("screenings").GetProperty("screenings")[0].GetProperty("screening");
        Assert.Equal(documented.EnumerateObject().Select(member => member.Name), first.EnumerateObject().Select(member => member.Name));
    }

    private static List<JsonElement> LinesOf(ProcessResult result)
    {
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.NotEmpty(lines);
        return lines;
    }

    private static JsonElement Documented(string name)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "json.md"));
        var block = JsonBlock().Matches(text).Single(match => match.Groups["name"].Value == name);
        return JsonDocument.Parse(block.Groups["content"].Value).RootElement;
    }

    private static void AssertHas(JsonElement line, params string[] members) =>
        Assert.All(members, member => Assert.True(line.TryGetProperty(member, out _), $"{member} is missing in {line}"));

    private static void AssertDocumented(string name, IEnumerable<JsonElement> lines)
    {
        var documented = Documented(name);
        foreach (var line in lines)
        {
            AssertWithin(documented, line, name);
        }
    }

    // Members that may be missing may be missing; what is there must be documented, of the same type, in the same order.
    private static void AssertWithin(JsonElement documented, JsonElement actual, string path)
    {
        if (path.EndsWith("/id", StringComparison.Ordinal) || path.EndsWith("/cas", StringComparison.Ordinal))
        {
            return;
        }

        Assert.True(documented.ValueKind == actual.ValueKind, $"{path} is {actual.ValueKind}, and documented as {documented.ValueKind}.");
        if (actual.ValueKind == JsonValueKind.Object)
        {
            var order = documented.EnumerateObject().Select(member => member.Name).ToList();
            var names = actual.EnumerateObject().Select(member => member.Name).ToList();
            Assert.All(names, member => Assert.True(order.Contains(member, StringComparer.Ordinal), $"{path}/{member} is not documented."));
            Assert.Equal(order.Where(member => names.Contains(member, StringComparer.Ordinal)), names);
            foreach (var member in actual.EnumerateObject())
            {
                AssertWithin(documented.GetProperty(member.Name), member.Value, $"{path}/{member.Name}");
            }
        }
        else if (actual.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in actual.EnumerateArray())
            {
                AssertWithin(documented[0], element, $"{path}[]");
            }
        }
    }

    [GeneratedRegex(@"^```json (?<name>\w+)\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
