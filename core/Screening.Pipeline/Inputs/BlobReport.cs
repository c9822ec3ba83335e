using System.Text.Json;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Inputs;

/// <summary>What the Functions host reports of a blob whose trigger failed for good.</summary>
/// <param name="Container">The blob's container.</param>
/// <param name="Name">The blob's name with its folders.</param>
internal sealed record BlobReport(string Container, string Name)
{
    /// <summary>Reads a report; null when the message is none.</summary>
    internal static BlobReport? TryParse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "ContainerName") is Containers.Manifests or Containers.Documents
                && Text(root, "BlobName") is { } name && BlobName.Check(name) is null
                ? new BlobReport(Text(root, "ContainerName")!, name)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
