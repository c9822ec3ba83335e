using System.Text;
using Screening.Core.Lists;

namespace Screening.Cli.Tests.Lists;

public sealed class ListsTests : IDisposable
{
    private const string Extension = """
        {"name":"acme-1","statedBy":"Acme trade compliance","statedOn":"2026-11-20","knownUntil":"2026-11-20",
         "sources":[{"key":"ACME1","title":"Announcement 88 of 2026, read by us","locator":"mofcom.gov.cn"}],
         "events":[{"measures":["2025-57"],"date":"2026-11-09","event":"suspensionExtended","until":"2027-01-10","formal":true,"by":"2026-88",
                    "says":{"en":"Extended to 2027-01-10.","zh":"延长至2027年1月10日。"},"sources":["ACME1"],"certainty":"seenInPart"}]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-lists-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_overlay_settles_the_status_and_names_its_source()
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("lists", "status", "--as-of", "2026-11-24", "--overlay", Write("overlay.json", Extension));

        Assert.Equal(ExitCodes.Success, exit);
        Assert.Contains("2025-57  suspended", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("ACME1", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2025-58  uncertain", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_that_is_not_valid_is_refused_with_its_problems()
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("lists", "status", "--overlay", Write("overlay.json", Extension.Replace("2025-57", "2025-99", StringComparison.Ordinal)));

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("overlay.json is not valid:", terminal.ErrorText, StringComparison.Ordinal);
        Assert.Contains("2025-99", terminal.ErrorText, StringComparison.Ordinal);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public async Task An_entry_is_shown_with_its_condition_in_both_languages()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "show", "1C902.a.1");

        Assert.Contains("falls under it: ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("适用条件: 钐", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_names_the_entry_and_both_values()
    {
        var changed = CopyShipped();
        var file = Path.Combine(changed, "measures", "2025-18.json");
        var text = await File.ReadAllTextAsync(file);
        var title = ShippedEdition.Load().Entries[EntryCode.Parse("1C902.a.1")].Title.En;
        await File.WriteAllTextAsync(file, text.Replace($"\"{title}\"", "\"Another title\"", StringComparison.Ordinal));
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("lists", "diff", "shipped", changed);

        Assert.Equal(ExitCodes.Success, exit);
        Assert.Contains("measures/2025-18.json, 1C902.a.1", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(terminal.OutputLines, l => l.StartsWith("  - title: ", StringComparison.Ordinal) && l.Contains(title, StringComparison.Ordinal));
        Assert.Contains(terminal.OutputLines, l => l.StartsWith("  + title: ", StringComparison.Ordinal) && l.Contains("Another title", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edition_does_not_differ_from_its_copy()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "diff", "shipped", CopyShipped());

        Assert.Equal(["The editions say the same."], terminal.OutputLines.Select(l => l.TrimEnd()));
    }

    [Fact]
    public async Task A_folder_that_is_no_valid_edition_is_not_compared()
    {
        Write("edition.json", "{}");
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("lists", "diff", "shipped", folder.FullName);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("is not valid:", terminal.ErrorText, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private string CopyShipped()
    {
        var root = Path.Combine(folder.FullName, "edition");
        foreach (var file in ShippedEdition.Files())
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }

        return root;
    }
}
