using System.Text.RegularExpressions;
using Screening.EndToEnd.Tests.CommandLine;

namespace Screening.EndToEnd.Tests.Readme;

/// <summary>What README.md shows is what happens.</summary>
public sealed partial class ReadmeTests
{
    private const string RunFromSource = "dotnet run --project core/Screening.Cli --";

    [Fact]
    public async Task The_examples_print_what_the_README_shows()
    {
        var examples = ConsoleExample.Of(await File.ReadAllTextAsync(Repository.PathOf("README.md"))).ToList();
        Assert.True(examples.Count >= 4, "README.md shows fewer than four commands.");
        using var screening = new ScreeningProcess();

        foreach (var example in examples)
        {
            var result = await screening.RunShellAsync(example.Command.Replace(RunFromSource, "screening", StringComparison.Ordinal));
            Assert.True(result.ExitCode == 0, $"$ {example.Command}\nended with {result.ExitCode}: {result.Error}");
            Assert.True(
                example.FirstMissing(result.Output) is not { } missing,
                $"$ {example.Command}\ndoes not print in its place: {example.FirstMissing(result.Output)}\nbut:\n{result.Output}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/testing.md")]
    [InlineData("docs/terms.md")]
    [InlineData("docs/json.md")]
    public async Task Links_lead_to_files_that_are_there(string path)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(path))!;
        var text = await File.ReadAllTextAsync(Repository.PathOf(path));

        var broken = Link().Matches(text).Select(match => match.Groups["to"].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(folder, link)));

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
