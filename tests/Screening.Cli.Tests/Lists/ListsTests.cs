using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
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

    [Fact]
    public async Task An_entry_is_shown_with_what_was_not_seen_and_the_sources_of_each_statement()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "show", "1C905.a.2.a");

        Assert.Contains("not seen (text, code, rule): The wording of this entry is recalled", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("recalled (MEM); code derived (S13)", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("names of Dy: dysprosium", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_value_share_and_the_questions_of_a_clause_are_shown()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "show", "2025-61.1.1");

        Assert.Contains("at least 0.1 % of value", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("by answer to: Do the goods contain", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_says_what_of_the_official_text_was_not_seen()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("check", "dysprosium-iron alloy", "--as-of", "2026-11-24");

        Assert.Contains("not seen: The wording of this entry is recalled", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("46 days before", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_edition_is_exported_as_json()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "export", "--as-of", "2026-11-24");

        using var document = JsonDocument.Parse(terminal.Output);
        var edition = ShippedEdition.Load();
        Assert.Equal(edition.Hash, document.RootElement.GetProperty("hash").GetString());
        Assert.Equal(edition.Entries.Count, document.RootElement.GetProperty("entries").GetArrayLength());
        Assert.Equal(edition.Substances.Count, document.RootElement.GetProperty("substances").GetArrayLength());
        Assert.Equal(edition.Gaps.Count, document.RootElement.GetProperty("gaps").GetArrayLength());
    }

    [Fact]
    public async Task The_entries_are_exported_as_csv()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("lists", "export", "--format", "csv");

        Assert.StartsWith("\uFEFFcode,measure,kind,title,", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ShippedEdition.Load().Entries.Count + 1, terminal.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_part_and_no_formula()
    {
        var path = Path.Combine(folder.FullName, "list.xlsx");

        Assert.Equal(ExitCodes.Success, await new TestTerminal().RunAsync("lists", "export", "--format", "xlsx", "--output", path));

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var workbook = document.WorkbookPart!;
        Assert.Equal(
            ["edition", "entries", "measures", "events", "substances", "neighbours", "tariffCodes", "gaps", "sources"],
            workbook.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!));
        var entries = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().First(s => s.Name == "entries").Id!.Value!);
        Assert.Equal(ShippedEdition.Load().Entries.Count + 1, entries.Worksheet!.Descendants<Row>().Count());
        Assert.Empty(entries.Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task A_workbook_is_not_written_to_a_terminal() =>
        Assert.Equal(ExitCodes.Usage, await new TestTerminal().RunAsync("lists", "export", "--format", "xlsx"));

    [Fact]
    public async Task The_coverage_is_shown_entry_by_entry_and_is_whole()
    {
        var terminal = new TestTerminal();

        Assert.Equal(ExitCodes.Success, await terminal.RunAsync("lists", "coverage"));

        Assert.Equal(ShippedEdition.Load().Entries.Count, terminal.OutputLines.Count(l => l.TrimEnd().EndsWith(" proved", StringComparison.Ordinal) || l.Contains("  no rule (", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_overlay_is_validated_before_it_is_used()
    {
        var good = new TestTerminal();
        var bad = new TestTerminal();

        Assert.Equal(ExitCodes.Success, await good.RunAsync("lists", "validate", Write("good.json", Extension)));
        Assert.Equal(ExitCodes.Failed, await bad.RunAsync("lists", "validate", Write("bad.json", Extension.Replace("2025-57", "2025-99", StringComparison.Ordinal))));

        Assert.Contains("+acme-1", good.Output, StringComparison.Ordinal);
        Assert.Contains("2025-99", bad.Output, StringComparison.Ordinal);
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
