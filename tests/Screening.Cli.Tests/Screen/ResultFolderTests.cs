using Screening.Cli.Output;
using Screening.Cli.Tests.Output;
using Screening.Cli.Screen;

namespace Screening.Cli.Tests.Screen;

public sealed class ResultFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    [Theory]
    [InlineData("tests/samples/manifest.csv")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a\u0000b")]
    [InlineData("C:\\windows\\system.ini")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        var results = new ResultFolder(Results);

        Keep(results, name);

        Assert.Single(Directory.GetFileSystemEntries(Results));
        Assert.Equal([Results], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void Names_that_would_meet_are_kept_apart()
    {
        var results = new ResultFolder(Results);

        Keep(results, "a/b.csv");
        Keep(results, "a_b.csv");
        Keep(results, "A/B.CSV");

        Assert.Equal(["A_B.CSV-3.json", "a_b.csv-2.json", "a_b.csv.json"], Directory.GetFiles(Results).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_that_lies_in_wait_is_replaced_and_not_followed()
    {
        var victim = Path.Combine(folder.FullName, "victim.txt");
        File.WriteAllText(victim, "untouched");
        Directory.CreateDirectory(Results);
        File.CreateSymbolicLink(Path.Combine(Results, "m.csv.json"), victim);

        Keep(new ResultFolder(Results), "m.csv");

        Assert.Equal("untouched", File.ReadAllText(victim));
    }

    [Fact]
    public void A_result_that_was_not_finished_leaves_nothing()
    {
        var results = new ResultFolder(Results);

        results.Create("m.csv", "json", Context).Dispose();

        Assert.Empty(Directory.GetFileSystemEntries(Results));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_wrong_usage()
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "x");

        var problem = Assert.Throws<UsageException>(() => new ResultFolder(Path.Combine(file, "below")));

        Assert.Contains("--out", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static ResultContext Context { get; } = new(Samples.AsOf, Samples.Stamp, false, 0, false);

    private string Results => Path.Combine(folder.FullName, "results");

    private static void Keep(ResultFolder results, string name)
    {
        using var file = results.Create(name, "json", Context);
        file.Keep();
    }
}
