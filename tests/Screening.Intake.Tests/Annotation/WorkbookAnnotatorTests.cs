using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Screening.Intake.Tests.Annotation;

public sealed class WorkbookAnnotatorTests
{
    [Fact]
    public async Task The_sample_keeps_its_lines_and_merged_cells_and_gains_notes()
    {
        var original = await File.ReadAllBytesAsync(Reading.Sample("packing-list.xlsx"));
        var copy = (await Copying.OwnFormAsync(original, "packing-list.xlsx"))!;
        Validate(copy);

        var (before, _) = Reading.Of(original, "a.xlsx");
        var (after, _) = Reading.Of(copy, "a.xlsx");
        Assert.Equal(before.Select(l => (l.Where, l.Text)), after.Where(l => !l.Where.StartsWith("Screening", StringComparison.Ordinal)).Select(l => (l.Where, l.Text)));
        Assert.Equal(before.Select(l => $"n{l.Number}"), after.Take(before.Count).Select(l => l.Fields.Single(f => f.Key == "Verdict").Value));

        using var document = Open(copy);
        Assert.Equal(["Magnets", "粉体", "Screening"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
        Assert.Equal(["A1:H1", "A2:H2", "A6:A8", "A9:A10", "A11:A12"], Sheet(document, 0).Descendants<MergeCell>().Select(m => m.Reference!.Value));
    }

    [Fact]
    public async Task Formulas_give_way_to_their_values_and_hidden_rows_and_styles_stay()
    {
        var copy = (await Copying.OwnFormAsync(Made(), "a.xlsx"))!;
        Validate(copy);

        using var document = Open(copy);
        var sheet = Sheet(document, 0);
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal("7", Cell(sheet, "B3").CellValue!.Text);
        Assert.True(sheet.Descendants<Row>().Single(r => r.RowIndex! == 4u).Hidden!.Value);
        Assert.Equal("n2", Cell(sheet, "C4").InnerText);
        Assert.Null(document.WorkbookPart!.CalculationChainPart);
        Assert.Equal(1u, Cell(sheet, "A3").StyleIndex!.Value);
        Assert.Equal("Verdict", Cell(sheet, "C2").InnerText);

        // The columns beyond the table were hidden up to the last one: the notes' own must not be.
        Assert.Equal([(1u, 2u, false), (3u, 3u, false), (4u, 4u, false), (5u, 16384u, true)], sheet.Descendants<Column>().Select(c => (c.Min!.Value, c.Max!.Value, c.Hidden?.Value ?? false)));
        Assert.Equal("=1+1", Cell(Sheet(document, 1), "B2").InnerText);
    }

    [Fact]
    public async Task Colours_follow_the_tone()
    {
        using var document = Open((await Copying.OwnFormAsync(Made(), "a.xlsx"))!);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var fills = document.WorkbookPart.WorkbookStylesPart.Stylesheet.Fills!.Elements<Fill>().ToList();
        string? Colour(string cell) => fills[(int)formats[(int)Cell(Sheet(document, 0), cell).StyleIndex!.Value].FillId!.Value].PatternFill!.ForegroundColor?.Rgb?.Value;

        Assert.Equal("FFFFE699", Colour("C3"));
        Assert.Equal("FFF4B6AE", Colour("C4"));
        Assert.Null(Colour("C5"));
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "macros would come back to life in the copy")]
    [InlineData("xl/macrosheets/sheet1.xml", "so would those of old sheets")]
    public async Task A_workbook_with_macros_is_not_copied(string part, string because) => Assert.True(await Copying.OwnFormAsync(With(Made(), part, [1]), "a.xlsx") is null, because);

    [Fact]
    public async Task A_part_that_unpacks_beyond_the_limit_is_not_copied() =>
        Assert.Null(await Copying.OwnFormAsync(With(Made(), "xl/media/image1.png", new byte[2 << 20]), "a.xlsx", limits: new IntakeLimits { MaxUnpackedBytes = 1 << 20 }));

    [Fact]
    public async Task A_report_lists_the_lines_and_no_text_is_a_formula()
    {
        var (lines, _) = Reading.Of("<items><item><description>=cmd|'/C calc'!A0 \u0007 terbium _x0041_</description></item><item><description>pump</description></item></items>", "a.xml");
        var report = await Copying.ReportAsync(lines);
        Validate(report);

        using var document = Open(report);
        var sheet = Sheet(document, 0);
        Assert.Equal(["Line", "Place", "Goods text", "Verdict", "Why"], sheet.Descendants<Row>().First().Elements<Cell>().Select(c => c.InnerText));
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.All(sheet.Descendants<Cell>(), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
    }

    [Fact]
    public async Task Damage_of_any_kind_is_no_exception()
    {
        var whole = Made();
        for (var at = 0; at < whole.Length; at += 37)
        {
            var broken = whole.ToArray();
            broken[at] ^= 0x55;
            using var target = new MemoryStream();
            using var original = new MemoryStream(broken);
            await new Intake.Annotation.DocumentAnnotator().TryWriteAsync(original, "workbook", Copying.Cover, Nothing(), target, default);
        }
    }

    private static async IAsyncEnumerable<Intake.Annotation.LineNote> Nothing()
    {
        await Task.Yield();
        yield break;
    }

    // A title, a header, three lines: one with a formula, one hidden; a chain of calculations; hidden columns beyond.
    private static byte[] Made()
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>""");
            var chain = workbook.AddNewPart<CalculationChainPart>();
            chain.CalculationChain = new CalculationChain(new CalculationCell { CellReference = "B3", SheetId = 1 });
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><cols><col min="1" max="2" width="20"/><col min="3" max="16384" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>GOODS</t></is></c></row><row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>Description</t></is></c><c r="B2" t="inlineStr"><is><t>Quantity</t></is></c></row><row r="3" spans="1:2" ht="15"><c r="A3" s="1" t="inlineStr"><is><t>terbium metal</t></is></c><c r="B3"><f>3+4</f><v>7</v></c><c r="C3" s="1"/></row><row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>dysprosium metal</t></is></c><c r="B4"><v>2</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>pump</t></is></c><c r="B5"><v>3</v></c></row></sheetData></worksheet>""");
            workbook.Workbook.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Goods & more" });
            workbook.Workbook.Save();
        }

        return buffer.ToArray();
    }

    private static byte[] With(byte[] workbook, string part, byte[] content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(workbook);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true, Encoding.UTF8))
        {
            using var stream = archive.CreateEntry(part).Open();
            stream.Write(content);
        }

        return buffer.ToArray();
    }

    private static void Validate(byte[] workbook)
    {
        using var document = Open(workbook);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), false);

    private static Worksheet Sheet(SpreadsheetDocument document, int number)
    {
        var workbook = document.WorkbookPart!;
        var sheet = workbook.Workbook!.Descendants<Sheet>().ElementAt(number);
        return ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!;
    }

    private static Cell Cell(Worksheet sheet, string reference) => sheet.Descendants<Cell>().Single(c => c.CellReference == reference);
}
