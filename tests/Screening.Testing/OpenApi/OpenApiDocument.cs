using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Screening.Testing.OpenApi;

/// <summary>docs/openapi.yaml as the tests read it.</summary>
public sealed class OpenApiDocument
{
    private readonly YamlMappingNode root;

    private OpenApiDocument(YamlMappingNode root) => this.root = root;

    /// <summary>The one of this working copy.</summary>
    public static OpenApiDocument Current { get; } = Load();

    /// <summary>Every operation.</summary>
    public IEnumerable<OpenApiOperation> Operations =>
        from path in Map(root["paths"]).Children
        from operation in Map(path.Value).Children
        select new OpenApiOperation(Text(operation.Key).ToUpperInvariant(), Text(path.Key), Map(operation.Value));

    /// <summary>Every $ref of the document.</summary>
    public IEnumerable<YamlMappingNode> References() =>
        root.AllNodes.OfType<YamlMappingNode>().Where(map => map.Children.ContainsKey("$ref"));

    /// <summary>The object that a node is, or that its $ref names.</summary>
    public YamlMappingNode Follow(YamlNode node)
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

    /// <summary>What speaks against an answer by what the document says of its operation, status and media type; empty when it fits.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="mediaType">Its media type; null for an answer without a body.</param>
    /// <param name="body">Its body; null for one that is no JSON.</param>
    public IReadOnlyList<string> Violations(string operationId, int status, string? mediaType, JsonElement? body)
    {
        var operation = Operations.Single(o => o.Id == operationId);
        var responses = Map(operation.Node["responses"]);
        if (!responses.Children.TryGetValue($"{status}", out var response))
        {
            return [$"{operationId} does not tell of status {status}: {body}"];
        }

        if (!Follow(response).Children.TryGetValue("content", out var contents))
        {
            return mediaType is null ? [] : [$"{operationId} {status} has a body of {mediaType}, which the document does not tell"];
        }

        if (mediaType is null || !Map(contents).Children.TryGetValue(mediaType, out var content))
        {
            return [$"{operationId} {status} is {mediaType ?? "empty"}, which the document does not tell"];
        }

        return body is { } value ? new OpenApiSchema(this).Violations(Map(content)["schema"], value) : [];
    }

    /// <summary>A scalar's text.</summary>
    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    /// <summary>A node as an object.</summary>
    public static YamlMappingNode Map(YamlNode node) => (YamlMappingNode)node;

    private static OpenApiDocument Load()
    {
        using var reader = new StreamReader(RepositoryRoot.PathOf("docs", "openapi.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new OpenApiDocument(Map(yaml.Documents[0].RootNode));
    }
}
