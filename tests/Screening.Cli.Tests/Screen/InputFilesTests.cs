namespace Screening.Cli.Tests.Screen;

public sealed class InputFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");
    private readonly StringWriter error = new();

    [Fact]
    public void Folders_are_read_with_all_below_in_the_order_of_names()
    {
        Write("b.csv", "a.csv", "sub/c.csv", ".hidden.csv", ".git/config.csv", "sub/.cache/d.csv");

        Assert.Equal(["a.csv", "b.csv", "sub/c.csv"], Find(folder.FullName));
    }

    [Fact]
    public void A_hidden_file_that_is_named_is_read()
    {
        Write(".hidden.csv");

        Assert.Equal([".hidden.csv"], Find(Path.Combine(folder.FullName, ".hidden.csv")));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        Write("a.csv");

        Assert.Equal(["a.csv"], Find(folder.FullName, Path.Combine(folder.FullName, "a.csv")));
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        Write("a.csv");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "loop"), folder.FullName);

        Assert.Equal(["a.csv"], Find(folder.FullName));
    }

    [Fact]
    public void The_folder_of_results_is_passed_over()
    {
        Write("a.csv", "results/a.csv.json");

        var finder = new InputFiles(error, Path.Combine(folder.FullName, "results"));

        Assert.Equal(["a.csv"], finder.Find([folder.FullName]).Select(Relative));
    }

    [Fact]
    public void A_path_that_is_not_there_is_named_and_the_others_are_found()
    {
        Write("a.csv");
        var finder = new InputFiles(error);

        var found = finder.Find(["/no/such/file.csv", folder.FullName]);

        Assert.Single(found);
        Assert.False(finder.IsComplete);
        Assert.Contains("/no/such/file.csv: there is no such file or folder.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_said()
    {
        Assert.Empty(Find(folder.FullName));
        Assert.Contains("the folder holds no file to read", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    private IEnumerable<string> Find(params string[] paths) => new InputFiles(error).Find(paths).Select(Relative);

    private string Relative((string Path, string Name) file) => Path.GetRelativePath(folder.FullName, file.Path);
}
