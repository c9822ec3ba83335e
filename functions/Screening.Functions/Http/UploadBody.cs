using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline;
using Screening.Pipeline.Uploads;

namespace Screening.Functions.Http;

/// <summary>The body of POST /api/uploads: <c>{"container"?, "name"}</c>.</summary>
public static class UploadBody
{
    private const int MaxBytes = 16 << 10;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">It is too large, no JSON, or names no place.</exception>
    public static async Task<UploadPlace> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await JsonBody.ReadAsync(request, MaxBytes, "an object such as {\"name\": \"shipment-7/invoice.xlsx\"}", cancellationToken).ConfigureAwait(false);
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ProblemException(Problem.BadRequest("notAnObject", "The body is no JSON object. Send one such as {\"name\": \"shipment-7/invoice.xlsx\"}."));
        }

        return new UploadPlace(UploadRequest.Container(Text(root, "container") ?? Containers.Manifests), UploadRequest.Name(Text(root, "name")));
    }

    private static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new ProblemException(Problem.BadRequest("wrongType", $"The member '{name}' must be a string."));
}
