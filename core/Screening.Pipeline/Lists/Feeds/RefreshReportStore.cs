using System.Text.Json;
using Screening.Pipeline.Json;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>Keeps what is known of the feeds as an artifact.</summary>
public sealed class RefreshReportStore(IArtifactStore artifacts)
{
    private const string Name = "lists/last-refresh.json";

    /// <summary>Keeps a report in the place of the one before.</summary>
    public async Task PutAsync(RefreshReport report, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(Name, cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(writer => RefreshReportJson.Write(writer, report)), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }

    /// <summary>The newest report; null when no feed was ever asked.</summary>
    public async Task<RefreshReport?> FindAsync(CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(Name, cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return RefreshReportJson.Read(document.RootElement);
    }
}
