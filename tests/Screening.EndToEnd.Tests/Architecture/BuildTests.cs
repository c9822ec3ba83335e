using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Screening.EndToEnd.Tests.Architecture;

/// <summary>What the build keeps to.</summary>
public sealed partial class BuildTests
{
    [Fact]
    public void Every_project_has_a_lock_file_and_stands_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Screening.sln"));
        var wrong = Projects().Where(path =>
            !solution.Contains(Path.GetFileName(path), StringComparison.Ordinal)
            || Directory.GetFiles(Path.GetDirectoryName(path)!, "packages*.lock.json").Length == 0);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        var own = Projects().Where(path => XDocument.Load(path).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));

        Assert.Empty(own);
    }

    [Fact]
    public void Every_test_project_is_run_by_the_test_script()
    {
        var missed = Projects().Where(path => XDocument.Load(path).Descendants("PackageReference").Any(reference => reference.Attribute("Include")?.Value == "xunit"))
            .Where(path => !TestProject().IsMatch(path.Replace('\\', '/')));

        Assert.Empty(missed);
    }

    private static IEnumerable<string> Projects() => new[] { "core", "functions", "tests" }
        .SelectMany(area => Directory.EnumerateFiles(Repository.PathOf(area), "*.csproj", SearchOption.AllDirectories))
        .Where(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex(@"/tests/(?<name>[\w.]+\.Tests)/\k<name>\.csproj$")]
    private static partial Regex TestProject();
}
