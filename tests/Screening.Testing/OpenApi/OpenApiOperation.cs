using YamlDotNet.RepresentationModel;

namespace Screening.Testing.OpenApi;

/// <summary>One operation of the document.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Node">Its object.</param>
public sealed record OpenApiOperation(string Method, string Path, YamlMappingNode Node)
{
    /// <summary>Its operationId.</summary>
    public string Id => OpenApiDocument.Text(Node["operationId"]);

    /// <summary>The statuses that it tells of.</summary>
    public IEnumerable<int> Statuses => OpenApiDocument.Map(Node["responses"]).Children.Keys.Select(k => int.Parse(OpenApiDocument.Text(k), System.Globalization.CultureInfo.InvariantCulture));
}
