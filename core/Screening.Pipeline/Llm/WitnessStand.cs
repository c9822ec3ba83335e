using System.Text.Json;
using Screening.Core;
using Screening.Intake;
using Screening.Intake.Ocr;
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
/// <param name="pages">Heard on pages that are pictures; null when no model is set that reads them.</param>
public sealed class WitnessStand(IArtifactStore artifacts, LineWitness? witness = null, DocumentWitness? finder = null, PageWitnesses? pages = null)
{
    /// <summary>The number under which the report on a document as a whole is kept, before those of its chunks.</summary>
    internal const int DocumentPart = 0;

    /// <summary>True when a model is set.</summary>
    public bool IsOpen => witness is not null;

    /// <summary>The reader of a screening's pages that are pictures: with a model beside it where one is set that reads pictures.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="reader">The reader in process; null for none, and then no page is shown to anybody.</param>
    public IScanReader? ReaderOf(ScreeningRun run, IScanReader? reader) => pages is null || reader is null ? reader : pages.Beside(reader, run);

    /// <summary>Hears the model on the lines of one chunk, and keeps the report.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="chunk">1-based number of the chunk.</param>
    /// <param name="lines">Its lines with what the rules say; those that change are replaced in place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task HearAsync(ScreeningRun run, int chunk, ScreenedLine[] lines, CancellationToken cancellationToken)
    {
        if (witness is not null)
        {
            await KeepAsync(run.Id, chunk, await witness.HearAsync(lines, run, cancellationToken), cancellationToken);
        }
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

        var lines = await FindAsync(run, content, document, cancellationToken);
        foreach (var _ in lines)
        {
            document.CountLine();
        }

        return lines;
    }

    /// <summary>Keeps the report on what was asked about a document as a whole, once it is read to its end.</summary>
    public Task KeepDocumentAsync(ScreeningRun run, CancellationToken cancellationToken) =>
        run.Document.Asked > 0 || run.Document.NotAsked.Count > 0 ? KeepAsync(run.Id, DocumentPart, run.Document, cancellationToken) : Task.CompletedTask;

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
            if (await ReportAsync(screeningId, chunk, cancellationToken) is { } report)
            {
                whole.Add(report);
            }
        }

        return [.. whole.ToIssues()];
    }

    /// <summary>Hears the model on lines without keeping the report.</summary>
    internal Task<WitnessReport> AskAsync(ScreeningRun run, ScreenedLine[] lines, CancellationToken cancellationToken) =>
        witness?.HearAsync(lines, run, cancellationToken) ?? Task.FromResult(new WitnessReport());

    /// <summary>The items that the model finds in a document's text, without keeping the report.</summary>
    internal async Task<IReadOnlyList<ItemLine>> FindAsync(ScreeningRun run, Stream content, DocumentReport document, CancellationToken cancellationToken)
    {
        var text = DocumentText.Of(document, content);
        return finder is null || string.IsNullOrWhiteSpace(text) ? [] : await finder.FindAsync(text, run, cancellationToken);
    }

    /// <summary>The report that is kept of a chunk or, under <see cref="DocumentPart"/>, of the document; null when there is none.</summary>
    internal async Task<WitnessReport?> ReportAsync(string screeningId, int chunk, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(ArtifactNames.Testimony(screeningId, chunk), cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return WitnessReport.Read(document.RootElement);
    }

    /// <summary>Keeps a report.</summary>
    internal async Task KeepAsync(string screeningId, int chunk, WitnessReport report, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(ArtifactNames.Testimony(screeningId, chunk), cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(report.Write), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }
}
