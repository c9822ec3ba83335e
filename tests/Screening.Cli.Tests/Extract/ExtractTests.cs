using System.Text.Json;

namespace Screening.Cli.Tests.Extract;

public sealed class ExtractTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    [Fact]
    public async Task Lines_have_the_members_of_the_contract()
    {
        var path = Path.Combine(folder.FullName, "m.csv");
        await File.WriteAllTextAsync(path, "Description,HS code,Qty,Unit\nDysprosium oxide,2846.90,5,kg\nCotton shirts,6205.20,10,ctn\n");
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("extract", path, "--format", "jsonl");

        Assert.Equal(ExitCodes.Success, exit);
        Assert.Equal(2, terminal.OutputLines.Length);
        using var line = JsonDocument.Parse(terminal.OutputLines[0]);
        Assert.Equal(
            ["source", "where", "line", "text", "hs", "cas", "quantity", "unit", "value", "currency", "origin", "destination", "fields"],
            line.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Dysprosium oxide", line.RootElement.GetProperty("text").GetString());
        Assert.Equal("2846.90", line.RootElement.GetProperty("hs").GetString());
        Assert.Equal("5", line.RootElement.GetProperty("quantity").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_and_the_others_are_read()
    {
        var path = Path.Combine(folder.FullName, "m.csv");
        await File.WriteAllTextAsync(path, "Description,Qty\nCotton shirts,10\n");
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("extract", Path.Combine(folder.FullName, "gone.csv"), path);

        Assert.Equal(ExitCodes.Failed, exit);
        Assert.Contains("gone.csv: there is no such file or folder. Check the path.", terminal.ErrorText, StringComparison.Ordinal);
        Assert.Single(terminal.OutputLines);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
