using System.Text;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests;

public sealed class AnnotatedCopyTests : IDisposable
{
    private const string Csv = "description,qty\nDysprosium oxide 99.9%,3\ncotton shirts,5\n";

    private readonly FunctionScope scope = new();

    [Fact]
    public async Task A_csv_comes_back_with_the_answer_beside_each_line()
    {
        var summary = await ScreenAsync("ship/list.csv", Csv);

        Assert.Equal("annotated.csv", summary.Annotated);
        Assert.Equal(64, summary.EditionHash!.Length);
        var rows = (await ReadAsync(summary)).Split("\r\n");
        Assert.StartsWith("description,qty,Verdict 判定,Licence 许可证,Entry 条目", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Dysprosium oxide 99.9%,3,controlled 管制,", rows[1], StringComparison.Ordinal);
        Assert.Equal("cotton shirts,5,no listed item found 未发现列管物项,none 无,,,", rows.Single(r => r.StartsWith("cotton", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_format_comes_back_as_a_workbook_that_lists_the_lines()
    {
        var summary = await ScreenAsync("ship/note.txt", "Terbium metal ingots as agreed with the mill\n\nPacked in 4 drums\n");

        Assert.Equal("report.xlsx", summary.Annotated);
        Assert.StartsWith("PK", await ReadAsync(summary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_deleted_after_it_was_cut_comes_back_as_a_report()
    {
        var text = new StringBuilder("description,qty\n");
        for (var i = 0; i < LineBlob.MaxLines + 1; i++)
        {
            text.Append("cotton shirts,5\n");
        }

        var id = await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, "ship/long.csv", Content(text.ToString()), default);
        await Work.RunAsync(scope, afterIntake: () => File.Delete(Path.Combine(scope.Get<StorageOptions>().InboxDirectory, "manifests", "ship", "long.csv")));
        var summary = await scope.Get<ScreeningQueries>().GetAsync(id, default);

        Assert.Equal((InputState.Done, LineBlob.MaxLines + 1, "report.xlsx"), (summary!.State, summary.Lines, summary.Annotated));
    }

    public void Dispose() => scope.Dispose();

    private async Task<ScreeningSummary> ScreenAsync(string name, string text)
    {
        var id = await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, name, Content(text), default);
        await Work.RunAsync(scope);
        return (await scope.Get<ScreeningQueries>().GetAsync(id, default))!;
    }

    private async Task<string> ReadAsync(ScreeningSummary summary)
    {
        await using var artifact = await scope.Get<IArtifactStore>().OpenAsync(ArtifactNames.Of(summary.Id, summary.Annotated!), default);
        using var reader = new StreamReader(artifact!);
        return await reader.ReadToEndAsync();
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));
}
