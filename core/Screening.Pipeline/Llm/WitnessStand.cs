using System.Text.Json;
using Screening.Core;
using Screening.Intake;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Llm;

/// <summary>
/// The language model's place in a screening: heard chunk by chunk, its report kept with the screening and told in the summary. Without a model that is set it does nothing.
/// </summary>
/// <param name="artifacts">Where reports are kept.</param>
/// <param name="witness">Heard on lines; null when no model is set.</param>
/// <param name="finder">Heard on documents without lines; null when no model is set.</param>
public sealed class WitnessStand(IArtifactStore artifacts, LineWitness? witness = null, DocumentWitness? finder = null)
{
    // The number under which the report on a document as a whole is kept, before those of its chunks.
    private const int DocumentPart = 0;

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
        await KeepAsync(run.Id, chunk, report, cancellationToken);
    }

    /// <summary>The items of a document in which the readers found no lines; empty without a model, or where it finds none either.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="content">The document.</param>
    /// <param name="document">What the readers reported; the items are counted in it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ItemLine>> FindLinesAsync(ScreeningRun run, Stream content, DocumentReport document, CancellationToken cancellationToken)
    {
        if (finder is null || document.IsRejected)
        {
            return [];
        }

        var text = DocumentText.Read(content, DocumentWitness.MaxUnits, cancellationToken);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var report = new WitnessReport();
        var lines = await finder.FindAsync(text, run, report, cancellationToken);
        await KeepAsync(run.Id, DocumentPart, report, cancellationToken);
        foreach (var _ in lines)
        {
            document.CountLine();
        }

        return lines;
    }

    /// <summary>What the model was asked in a whole screening, and what it was not, as issues of its summary.</summary>
    public async Task<IReadOnlyList<Issue>> IssuesAsync(string screeningId, int chunks, CancellationToken cancellationToken)
    {
        if (witness is null)
        {
            return [];
        }

        var whole = new WitnessReport();
        for (var chunk = DocumentPart; chunk <= chunks; chunk++)
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

    private async Task KeepAsync(string screeningId, int chunk, WitnessReport report, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Testimony(screeningId, chunk), cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(report.Write), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }
}
