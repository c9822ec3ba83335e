using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Llm;

/// <summary>
/// The language model's place in a screening: heard chunk by chunk, its report kept with the screening and told in the summary. Without a model that is set it does nothing.
/// </summary>
/// <param name="artifacts">Where reports are kept.</param>
/// <param name="witness">The witness; null when none is set.</param>
public sealed class WitnessStand(IArtifactStore artifacts, LineWitness? witness = null)
{
    /// <summary>Hears the model on the lines of one chunk, and keeps the report.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="chunk">1-based number of the chunk.</param>
    /// <param name="lines">Its lines with what the rules say; those that change are replaced in place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task HearAsync(ScreeningRun run, int chunk, ScreenedLine[] lines, CancellationToken cancellationToken)
    {
        if (witness is null)
        {
            return;
        }

        var report = await witness.HearAsync(lines, run, cancellationToken);
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Testimony(run.Id, chunk), cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(report.Write), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }

    /// <summary>What the model was asked in a whole screening, and what it was not, as issues of its summary.</summary>
    public async Task<IReadOnlyList<Issue>> IssuesAsync(string screeningId, int chunks, CancellationToken cancellationToken)
    {
        if (witness is null)
        {
            return [];
        }

        var whole = new WitnessReport();
        for (var chunk = 1; chunk <= chunks; chunk++)
        {
            await using var artifact = await artifacts.OpenAsync(ArtifactNames.Testimony(screeningId, chunk), cancellationToken);
            if (artifact is not null)
            {
                using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
                whole.Add(WitnessReport.Read(document.RootElement));
            }
        }

        return [.. whole.ToIssues()];
    }
}
