using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Http;
using Screening.Functions.Tests.Contract;

namespace Screening.Functions.Tests.Http;

public sealed class DossierTests
{
    private const string Manifest =
        "description,hs code,qty\n\"Sintered NdFeB magnets, 42SH, Nd 28.5%, Pr 2.0%, Dy 1.2%, B 1.0%, Fe balance\",8505111000,1200\n"
        + "cotton shirts,6105100000,3\nNdFeB magnets N42SH,8505111000,5\n\"Dysprosium oxide <b>& sulphate</b>\",2846901500,1\n";

    [Fact]
    public async Task It_says_requirement_by_requirement_why_the_goods_are_or_are_not_each_entry()
    {
        using var scope = new FunctionScope();
        var dossier = await JsonAsync(scope, await Work.ScreenAsync(scope, Manifest), 1);

        OpenApi.Fits("GetDossier", dossier, 200, "a magnet with its composition");
        var magnet = Entry(dossier, "1C905.a.4");
        Assert.Equal(("found", "listed", "true"), (Text(magnet, "outcome"), Text(magnet, "match"), Text(magnet.GetProperty("rule"), "truth")));
        var content = magnet.GetProperty("rule").GetProperty("parts").EnumerateArray().Single(p => Text(p, "requirement") == "it holds dysprosium");
        Assert.Equal("Dy 1.2%", Text(content.GetProperty("evidence")[0], "text"));
        var oxide = Entry(dossier, "1C905.b");
        Assert.Equal("excluded", Text(oxide, "outcome"));
        var form = oxide.GetProperty("rule").GetProperty("parts")[1];
        Assert.Equal(("false", "Stated: magnet."), (Text(form, "truth"), Text(form, "remark")));
        Assert.Equal("coveredByOther", Text(Entry(dossier, "1C905"), "outcome"));
        Assert.True(dossier.Body.GetProperty("reproduced").GetBoolean());
        Assert.Contains(dossier.Body.GetProperty("measures").EnumerateArray(), m => Text(m, "id") == "2025-18" && Text(m.GetProperty("status"), "kind") == "inForce");
    }

    [Theory]
    [InlineData(2, "nothing was considered")]
    [InlineData(3, "facts are missing")]
    [InlineData(4, "text that looks like markup")]
    public async Task Every_line_has_one(int line, string what)
    {
        using var scope = new FunctionScope();
        var id = await Work.ScreenAsync(scope, Manifest);
        OpenApi.Fits("GetDossier", await JsonAsync(scope, id, line), 200, what);
        Assert.NotEmpty(TextOf(await DocumentAsync(scope, id, line, "both")));
    }

    [Fact]
    public async Task The_document_is_valid_and_says_what_customs_asks_for_in_both_languages()
    {
        using var scope = new FunctionScope();
        var id = await Work.ScreenAsync(scope, Manifest);
        var decide = scope.Request("""{"kind":"confirm","entry":"1C905.a.4","note":"By certificate 4711."}""");
        Assert.Equal(201, (await FunctionScope.ExecuteAsync(decide, await scope.Create<DecisionFunctions>().DecideAsync(decide, id, "1", default))).Status);
        var bytes = await DocumentAsync(scope, id, 1, "both");
        var text = TextOf(bytes);

        using (var document = WordprocessingDocument.Open(new MemoryStream(bytes), false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }

        var hash = Core.Lists.ShippedEdition.Load().Hash;
        string[] said = ["单项货物出口管制判定说明", "含镝的钕铁硼永磁材料", "Export-control classification of one item", "Dy 1.2%", "2025-18", "By certificate 4711.", "Li Wei", hash, "8505111000"];
        Assert.All(said, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Export-control classification", TextOf(await DocumentAsync(scope, id, 1, "zh")), StringComparison.Ordinal);
        Assert.DoesNotContain("判定说明", TextOf(await DocumentAsync(scope, id, 1, "en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=pdf", "badFormat")]
    [InlineData("?format=docx&language=fr", "badLanguage")]
    public async Task A_form_that_is_none_is_a_problem(string query, string code)
    {
        using var scope = new FunctionScope();
        var id = await Work.ScreenAsync(scope, Manifest);
        var answer = await Work.CallAsync(scope, r => scope.Create<DossierFunctions>().GetAsync(r, id, "1", default), query);

        Assert.Equal((400, code), (answer.Status, answer.Code));
        Assert.Equal("unknownLine", (await JsonAsync(scope, id, 99)).Code);
    }

    private static JsonElement Entry(FunctionAnswer dossier, string code) =>
        dossier.Body.GetProperty("considered").EnumerateArray().Single(e => Text(e, "entry") == code);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Task<FunctionAnswer> JsonAsync(FunctionScope scope, string id, int line) =>
        Work.CallAsync(scope, r => scope.Create<DossierFunctions>().GetAsync(r, id, $"{line}", default));

    private static async Task<byte[]> DocumentAsync(FunctionScope scope, string id, int line, string language)
    {
        HttpRequest request = scope.Request(query: $"?format=docx&language={language}");
        await (await scope.Create<DossierFunctions>().GetAsync(request, id, $"{line}", default)).ExecuteAsync(request.HttpContext);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", request.HttpContext.Response.ContentType);
        return ((MemoryStream)request.HttpContext.Response.Body).ToArray();
    }

    private static string TextOf(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
