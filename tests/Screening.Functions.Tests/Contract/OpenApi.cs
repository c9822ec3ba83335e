using Screening.Testing;
using YamlDotNet.RepresentationModel;

namespace Screening.Functions.Tests.Contract;

/// <summary>docs/openapi.yaml as the tests read it.</summary>
internal sealed class OpenApi
{
    private readonly YamlMappingNode root;

    private OpenApi(YamlMappingNode root) => this.root = root;

    internal static OpenApi Document { get; } = Load();

    /// <summary>Every operation: method in capitals, path, and its object.</summary>
    internal IEnumerable<(string Method, string Path, YamlMappingNode Operation)> Operations =>
        from path in Map(root["paths"]).Children
        from operation in Map(path.Value).Children
        select (Text(operation.Key).ToUpperInvariant(), Text(path.Key), Map(operation.Value));

    /// <summary>The object that a node is, or that its $ref names.</summary>
    internal YamlMappingNode Follow(YamlNode node)
    {
        var map = Map(node);
        if (!map.Children.TryGetValue("$ref", out var reference))
        {
            return map;
        }

        YamlNode found = root;
        foreach (var step in Text(reference)[2..].Split('/'))
        {
            found = Map(found)[step];
        }

        return Map(found);
    }

    /// <summary>Holds an answer against what the document says of its operation and status.</summary>
    internal static void Fits(string operation, FunctionAnswer answer, int status, string what)
    {
        Assert.True(status == answer.Status, $"{what}: {answer.Status} {answer.Body}");
        var node = Document.Operations.Single(o => Text(o.Operation["operationId"]) == operation).Operation;
        var response = Document.Follow(Map(node["responses"])[$"{status}"]);
        var content = Map(Map(response["content"])[answer.ContentType]);
        var violations = new Schema(Document).Violations(content["schema"], answer.Body);
        Assert.True(violations.Count == 0, $"{what}: {string.Join("; ", violations)}");
    }

    /// <summary>Every $ref of the document.</summary>
    internal IEnumerable<YamlMappingNode> References() =>
        root.AllNodes.OfType<YamlMappingNode>().Where(map => map.Children.ContainsKey("$ref"));

    internal static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    internal static YamlMappingNode Map(YamlNode node) => (YamlMappingNode)node;

    private static OpenApi Load()
    {
        using var reader = new StreamReader(RepositoryRoot.PathOf("docs", "openapi.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new OpenApi(Map(yaml.Documents[0].RootNode));
    }
}
