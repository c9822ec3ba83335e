using System.Text.RegularExpressions;

namespace Screening.EndToEnd.Tests.Architecture;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    private static readonly string[] VagueEndings = ["Utils", "Util", "Utilities", "Manager", "Helper", "Helpers", "Common", "Impl"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = Repository.SourceFiles("core", "functions", "tests")
            .Select(path => (path, lines: File.ReadLines(Repository.PathOf(path)).Count()))
            .Where(file => file.lines > MostLines)
            .Select(file => $"{file.path}: {file.lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_file_declares_one_public_type_and_is_named_after_it()
    {
        var wrong = new List<string>();
        foreach (var path in Repository.SourceFiles("core", "functions"))
        {
            var types = PublicType().Matches(File.ReadAllText(Repository.PathOf(path))).Select(match => match.Groups["name"].Value).Distinct().ToList();
            var file = Path.GetFileName(path).Split('.')[0];
            if (types.Count > 1)
            {
                wrong.Add($"{path}: declares {string.Join(", ", types)}");
            }
            else if (types is [var type] && type != file)
            {
                wrong.Add($"{path}: declares {type}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var vague = Repository.SourceFiles("core", "functions", "tests")
            .SelectMany(path => AnyType().Matches(File.ReadAllText(Repository.PathOf(path))).Select(match => (path, name: match.Groups["name"].Value)))
            .Where(type => VagueEndings.Any(ending => type.name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(type => $"{type.path}: {type.name}");

        Assert.Empty(vague);
    }

    [Fact]
    public void Only_the_outermost_adapters_keep_every_exception_from_rising()
    {
        // Entry points, and the loops that keep a server or a worker alive when one call fails.
        string[] adapters = ["core/Screening.Cli/CommandLine.cs", "core/Screening.Cli/StoreSession.cs", "functions/"];
        var catching = Repository.SourceFiles("core", "functions")
            .Where(path => !adapters.Any(adapter => path.StartsWith(adapter, StringComparison.Ordinal)))
            .Where(path => CatchAll().Matches(File.ReadAllText(Repository.PathOf(path))).Any(SwallowsIt));

        Assert.Empty(catching);
    }

    [Fact]
    public void No_test_is_switched_off()
    {
        var skipped = Repository.SourceFiles("tests").Where(path => SkippedTest().IsMatch(File.ReadAllText(Repository.PathOf(path))));

        Assert.Empty(skipped);
    }

    // Cleaning up and letting it rise is no swallowing.
    private static bool SwallowsIt(Match handler) => !handler.Groups["body"].Value.Contains("throw;", StringComparison.Ordinal);

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:record\s+struct|record\s+class|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|ref|file)\s+)+(?:record\s+struct|record\s+class|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"^(?<indent>\s*)catch\s*(?:\(\s*Exception(?:\s+\w+)?\s*\)\s*)?\{(?<body>.*?)^\k<indent>\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\[(?:Fact|Theory)\s*\([^)]*\bSkip\s*=")]
    private static partial Regex SkippedTest();
}
