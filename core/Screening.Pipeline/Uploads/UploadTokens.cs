using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Uploads;

/// <summary>
/// Grants of a store without an address of its own: a random token that the API takes in the place of a key. Only its hash is kept.
/// </summary>
public sealed class UploadTokens(IArtifactStore artifacts, UploadOptions options, IRandomSource random, TimeProvider time) : IUploadGrants
{
    private const int TokenBytes = 32;

    /// <inheritdoc/>
    public async Task<UploadGrant> GrantAsync(string container, string name, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(random.Bytes(TokenBytes));
        var expiresAt = time.GetUtcNow().AddMinutes(options.LifetimeMinutes);
        await using var artifact = await artifacts.CreateAsync(NameOf(token), cancellationToken);
        await artifact.Content.WriteAsync(
            JsonContract.ToBytes(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("container"u8, container);
                writer.WriteString("name"u8, name);
                writer.WriteString("expiresAt"u8, expiresAt.UtcDateTime);
                writer.WriteEndObject();
            }),
            cancellationToken);
        await artifact.CommitAsync(cancellationToken);
        return new UploadGrant($"/api/uploads/{token}", new Dictionary<string, string>(), expiresAt);
    }

    /// <summary>Where the document of a token goes; null for a token that was never given or has ended.</summary>
    public async Task<UploadPlace?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != 2 * TokenBytes || !token.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        await using var artifact = await artifacts.OpenAsync(NameOf(token), cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        var root = document.RootElement;
        return root.GetProperty("expiresAt").GetDateTimeOffset() > time.GetUtcNow()
            ? new UploadPlace(root.GetProperty("container").GetString()!, root.GetProperty("name").GetString()!)
            : null;
    }

    private static string NameOf(string token) => $"uploads/{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)))}.json";
}
