using System.Text;

namespace Screening.Intake.Tests.Annotation;

public sealed class CsvAnnotatorTests
{
    static CsvAnnotatorTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Notes_stand_behind_the_widest_row_and_headings_above_the_first_line()
    {
        var copy = await Copying.OwnFormAsync(
            Encoding.UTF8.GetBytes("PACKING LIST\ndescription,qty,note\nterbium oxide,3,\"a, b\"\n\n\"pump, \"\"large\"\"\",-5,x\nTOTAL,8\n"), "a.csv");

        string[] rows = ["PACKING LIST", "description,qty,note,Verdict,Why", "terbium oxide,3,\"a, b\",n1,'=1+1", "", "\"pump, \"\"large\"\"\",-5,x,n2,'=1+1", "TOTAL,8", ""];
        Assert.Equal(rows, Copying.Text(copy).Split("\r\n"));
    }

    [Fact]
    public async Task Formulas_of_the_document_are_made_harmless()
    {
        var copy = Copying.Text(await Copying.OwnFormAsync(Encoding.UTF8.GetBytes("description;qty\n=HYPERLINK(\"http://x.example\");1\nyttrium;2\n"), "a.csv"));

        Assert.Contains("\"'=HYPERLINK(\"\"http://x.example\"\")\";1;n1;'=1+1\r\n", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chinese_code_page_becomes_utf_8()
    {
        var copy = Copying.Text(await Copying.OwnFormAsync(Encoding.GetEncoding("gb18030").GetBytes("品名,数量\n氧化镝粉末,10\n氧化铽粉末,20\n"), "清单.csv"));

        Assert.Contains("氧化铽粉末,20,n2,'=1+1\r\n", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_found_again_is_no_copy() =>
        Assert.Null(await Copying.OwnFormAsync("description,qty\nyttrium,1\n"u8.ToArray(), "a.csv", line => Copying.NoteOf(line) with { Where = "row 9" }));
}
