using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Json;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;

namespace Screening.Pipeline.Inputs;

/// <summary>
/// Takes an upload once under the caller's own key of the request. A repeated one is answered from memory, without its bytes; a key that was
/// used for another document is refused. Keys are remembered for a day.
/// </summary>
public sealed class RepeatedUploads(UploadHandler uploads, IArtifactStore artifacts, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Takes an upload.</summary>
    /// <param name="place">Where it goes.</param>
    /// <param name="content">The bytes; read once, and not at all when the request is a repeated one.</param>
    /// <param name="key">The caller's key; null: none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InputTooLargeException">The content is larger than the intake's limit.</exception>
    public async Task<UploadResult> HandleAsync(UploadPlace place, Stream content, string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new UploadResult(await uploads.HandleAsync(place.Container, place.Name, content, cancellationToken), null);
        }

        var name = $"idempotency/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}.json";
        if (await FindAsync(name, cancellationToken) is { } before)
        {
            return before.Place == place
                ? new UploadResult(before.Id, null)
                : new UploadResult(null, new Issue(
                    "idempotencyKeyReused", IssueSeverity.Error, "Idempotency-Key", "The key was used for another document.", "Send a new key with every new upload."));
        }

        var id = await uploads.HandleAsync(place.Container, place.Name, content, cancellationToken);
        await RememberAsync(name, place, id, cancellationToken);
        return new UploadResult(id, null);
    }

    private async Task<(UploadPlace Place, string Id)?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(name, cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        var root = document.RootElement;
        return root.GetProperty("at").GetDateTimeOffset() + Remembered > time.GetUtcNow()
            ? (new UploadPlace(root.GetProperty("container").GetString()!, root.GetProperty("name").GetString()!), root.GetProperty("id").GetString()!)
            : null;
    }

    private async Task RememberAsync(string name, UploadPlace place, string id, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(name, cancellationToken);
        var json = JsonContract.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("at"u8, time.GetUtcNow().UtcDateTime);
            writer.WriteString("container"u8, place.Container);
            writer.WriteString("name"u8, place.Name);
            writer.WriteString("id"u8, id);
            writer.WriteEndObject();
        });
        await artifact.Content.WriteAsync(json, cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }
}
