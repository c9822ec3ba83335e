using System.Text.Json;
using Screening.Intake;
using Screening.Intake.Annotation;
using Screening.Intake.Ocr;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Annotations;

/// <summary>
/// Makes the annotated copy of an input: the user's own workbook or CSV with the answer beside each line, a workbook that lists the lines
/// for other formats, and for inputs that were replaced or deleted since they were read.
/// </summary>
public sealed class AnnotatedCopyWriter(IInputStore inputs, IArtifactStore artifacts, DocumentIntake intake)
{
    private readonly DocumentAnnotator annotator = new(intake.Limits);

    /// <summary>Writes the copy and gives its name below the screening's folder. Repeated, it writes the same again.</summary>
    /// <param name="summary">The screening as its summary will say.</param>
    /// <param name="tallies">The tallies of all chunks, by number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string> WriteAsync(ScreeningSummary summary, IReadOnlyList<ChunkTally> tallies, CancellationToken cancellationToken)
    {
        var cover = CoverText.Of(summary);
        return await TryOwnFormAsync(summary, cover, tallies, cancellationToken) ?? await ReportAsync(summary, cover, tallies, cancellationToken);
    }

    private async Task<string?> TryOwnFormAsync(
        ScreeningSummary summary, CopyCover cover, IReadOnlyList<ChunkTally> tallies, CancellationToken cancellationToken)
    {
        if (!DocumentAnnotator.KeepsForm(summary.Reader))
        {
            return null;
        }

        await using var content = await inputs.OpenAsync(new InputRef(summary.Container, summary.Name, summary.ETag), cancellationToken);
        if (content is null)
        {
            return null;
        }

        var name = ArtifactNames.AnnotatedFile(DocumentAnnotator.ExtensionOf(summary.Reader));
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Of(summary.Id, name), cancellationToken);
        var notes = NotesAsync(summary.Id, tallies, cancellationToken);
        if (!await annotator.TryWriteAsync(content.Content, summary.Reader!, cover, notes, artifact.Content, cancellationToken))
        {
            return null;
        }

        await artifact.CommitAsync(cancellationToken);
        return name;
    }

    private async Task<string> ReportAsync(
        ScreeningSummary summary, CopyCover cover, IReadOnlyList<ChunkTally> tallies, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Of(summary.Id, ArtifactNames.ReportFile), cancellationToken);
        await using var content = intake.Scans is null || !DocumentCuts.CanCut(summary.Reader) ? null : await inputs.OpenAsync(new InputRef(summary.Container, summary.Name, summary.ETag), cancellationToken);
        PlaceCutter? cutter = content is null ? null : places => DocumentCuts.Of(intake.Scans!, content.Content, intake.Limits, places, cancellationToken);
        await annotator.WriteReportAsync(cover, NotesAsync(summary.Id, tallies, cancellationToken), artifact.Content, cutter, cancellationToken);
        await artifact.CommitAsync(cancellationToken);
        return ArtifactNames.ReportFile;
    }

    private async IAsyncEnumerable<LineNote> NotesAsync(
        string id, IReadOnlyList<ChunkTally> tallies, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var tally in tallies)
        {
            var name = tallies.Count == 1 ? ArtifactNames.Result(id) : ArtifactNames.Part(id, tally.Chunk);
            await foreach (var json in LineBlob.ReadJsonAsync(artifacts, name, cancellationToken))
            {
                using var line = JsonDocument.Parse(json);
                yield return NoteText.Of(line.RootElement);
            }
        }
    }
}
