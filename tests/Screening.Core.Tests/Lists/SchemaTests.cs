using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Tests.Lists;

/// <summary>The schema for editors (docs/schema) and the loader say the same of the shape of a file.</summary>
public sealed class SchemaTests
{
    private static readonly JsonObject Whole = JsonNode.Parse(File.ReadAllText(Documents.PathOf("docs", "schema", "control-list.schema.json")))!.AsObject();

    public static TheoryData<string> Files => [.. ShippedEdition.Files().Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_file_fits_the_schema(string path) => Assert.True(Fits(path, Content(path)), path);

    [Theory]
    [MemberData(nameof(Files))]
    public void An_unknown_member_fits_neither_the_schema_nor_the_loader(string path)
    {
        var node = Content(path);
        node["nobodyKnowsMe"] = 1;
        Assert.False(Fits(path, node), path);
        Assert.Contains(Load(path, node).Issues, i => i.Code == "unknownMember");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_list_fits_neither_the_schema_nor_the_loader(string path)
    {
        var node = Content(path);
        var name = path == "edition.json" ? "knownUntil" : path.StartsWith("measures/", StringComparison.Ordinal) ? "timeline" : node.Last(m => m.Value is JsonArray).Key;
        node.Remove(name);
        Assert.False(Fits(path, node), path);
        Assert.Null(Load(path, node).Edition);
    }

    [Theory]
    [InlineData("""{"names":"ndfeb","element":"Dy"}""", "two rules in one")]
    [InlineData("""{"parameter":"v","quantity":"weight","min":"1 kg"}""", "a quantity that is none")]
    [InlineData("""{"ask":"use"}""", "a question without words")]
    [InlineData("""{"parameter":"v","quantity":"mass"}""", "a window without bounds")]
    public void A_rule_that_is_none_fits_neither(string rule, string why)
    {
        var node = Content("measures/2025-18.json");
        node["entries"]!.AsArray()[0]!["rule"] = JsonNode.Parse(rule);
        Assert.False(Fits("measures/2025-18.json", node), why);
        Assert.Null(Load("measures/2025-18.json", node).Edition);
    }

    private static bool Fits(string path, JsonObject content)
    {
        var kind = path.StartsWith("measures/", StringComparison.Ordinal) ? "measure" : path.StartsWith("vocabulary/", StringComparison.Ordinal) ? "vocabulary" : path[..^".json".Length];
        var own = Whole.DeepClone().AsObject();
        own.Remove("$id");
        own["$ref"] = $"#/$defs/{kind}";
        using var document = System.Text.Json.JsonDocument.Parse(content.ToJsonString());
        return JsonSchema.FromText(own.ToJsonString()).Evaluate(document.RootElement).IsValid;
    }

    private static JsonObject Content(string path) => JsonNode.Parse(ShippedEdition.Files().First(f => f.Path == path).Content.Span)!.AsObject();

    private static LoadResult Load(string path, JsonObject content) => EditionLoader.Load(
        ShippedEdition.Files().Select(f => f.Path == path ? f with { Content = Encoding.UTF8.GetBytes(content.ToJsonString()) } : f));
}
