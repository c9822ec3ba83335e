using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Lists;

/// <summary>Keeps the newest list check as an artifact.</summary>
public sealed class ListCheckStore(IArtifactStore artifacts)
{
    private const string Name = "lists/last-check.json";

    /// <summary>Keeps a check in the place of the one before.</summary>
    public async Task PutAsync(ListCheck check, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(Name, cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(writer => ListCheckJson.Write(writer, check)), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }

    /// <summary>The newest check; null when none ran.</summary>
    public async Task<ListCheck?> FindAsync(CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(Name, cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return ListCheckJson.Read(document.RootElement);
    }
}
