using System.Security.Cryptography;
using Screening.Core;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Screenings;

/// <summary>The command line's use case: read and screen one local file in the call and keep the result in the store.</summary>
public sealed class ScreenFileHandler(
    DocumentIntake intake, EditionLibrary library, ChunkScreener screener, ScreeningCloser closer, WitnessStand stand, TimeProvider time)
{
    /// <summary>The container under which local files are kept.</summary>
    public const string Container = "local";

    // One thread reads about as fast as so many screen; chunks under way are held in memory.
    private const int MostSideBySide = 4;

    /// <summary>Screens a file.</summary>
    /// <param name="path">Path of a readable file.</param>
    /// <param name="name">The name to keep, with '/' between folders.</param>
    /// <param name="edition">The edition to answer by.</param>
    /// <param name="asOf">The date to answer for.</param>
    /// <param name="onLine">Called for each line in order, one at a time; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops it; what was stored is marked Failed.</param>
    /// <returns>The summary; state Rejected where nothing could be read.</returns>
    public async Task<ScreeningSummary> HandleAsync(
        string path, string name, EditionInUse edition, DateOnly asOf, Action<ScreenedLine>? onLine, CancellationToken cancellationToken)
    {
        var receivedAt = time.GetUtcNow();
        await library.KeepAsync(edition, cancellationToken);
        FileStream? file;
        Issue? unreadable;
        string hash;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536);
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            file.Position = 0;
            unreadable = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            (file, hash, unreadable) = (null, "unreadable", UnreadableFile(name, e));
        }

        await using var opened = file;
        var entry = EntryOf(new InputRef(Container, name, hash), edition, asOf, receivedAt);
        if (opened is null)
        {
            return await RejectAsync(entry, InputReading.Rejected(unreadable!), cancellationToken);
        }

        try
        {
            return await ScreenAsync(entry, edition, opened, Path.GetFileName(path), onLine, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            var stopped = Step(entry, InputState.Failed) with { ReasonCode = "stopped", Reason = "It was stopped before it was done. Screen the file again." };
            await closer.EndAsync(stopped, null, CancellationToken.None);
            throw;
        }
    }

    private async Task<ScreeningSummary> ScreenAsync(
        LedgerEntry entry, EditionInUse edition, FileStream file, string fileName, Action<ScreenedLine>? onLine, CancellationToken cancellationToken)
    {
        var report = new DocumentReport();
        var run = new ScreeningRun(entry.ScreeningId, entry.Input, entry.AsOf, edition);
        using var chunks = LineBlob.Cut(intake.Read(file, fileName, report, stand.ReaderOf(run, intake.Scans), cancellationToken)).GetEnumerator();
        var first = chunks.MoveNext() ? chunks.Current : await stand.FindLinesAsync(run, file, report, cancellationToken);

        // A model is heard on one chunk after the other: what a document may cost is spent from its beginning.
        var pipeline = new ChunkPipeline(screener, run, stand.IsOpen ? 1 : Math.Min(Environment.ProcessorCount, MostSideBySide), onLine);
        var tallies = await pipeline.RunAsync(WithArtifacts(run, first, chunks, report), cancellationToken);
        await stand.KeepDocumentAsync(run, cancellationToken);
        AsideJudge.Judge(report, run);
        var reading = InputReading.From(report, entry.Input.ETag);
        return reading.IsRejected
            ? await RejectAsync(entry, reading, cancellationToken)
            : await closer.CloseAsync(Step(entry, InputState.Done), edition, reading, tallies, annotate: false, cancellationToken);
    }

    // A document that turns out to be unreadable half-way is read no further.
    private static IEnumerable<(IReadOnlyList<ItemLine> Lines, string Artifact)> WithArtifacts(
        ScreeningRun run, IReadOnlyList<ItemLine> first, IEnumerator<IReadOnlyList<ItemLine>> rest, DocumentReport report)
    {
        var lines = first;
        var chunk = 1;
        do
        {
            var more = rest.MoveNext();
            if (report.IsRejected)
            {
                yield break;
            }

            yield return (lines, chunk == 1 && !more ? ArtifactNames.Result(run.Id) : ArtifactNames.Part(run.Id, chunk));
            chunk++;
            lines = more ? rest.Current : [];
        }
        while (lines.Count > 0);
    }

    private async Task<ScreeningSummary> RejectAsync(LedgerEntry entry, InputReading reading, CancellationToken cancellationToken)
    {
        var issue = reading.Issues.LastOrDefault(found => found.Severity == IssueSeverity.Error) ?? reading.Issues[^1];
        var rejected = Step(entry, InputState.Rejected) with { ReasonCode = issue.Code, Reason = issue.Message };
        return await closer.EndAsync(rejected, reading, cancellationToken);
    }

    private static LedgerEntry EntryOf(InputRef input, EditionInUse edition, DateOnly asOf, DateTimeOffset receivedAt) => new()
    {
        Input = input, ScreeningId = ScreeningId.Of(input, edition.Edition.Hash, asOf), State = InputState.Running, AsOf = asOf,
        Edition = edition.Name, ReceivedAt = receivedAt, UpdatedAt = receivedAt, Revision = 1,
    };

    // A local file has no ledger row: nobody else works on it, and a repeated run replaces the one before.
    private LedgerEntry Step(LedgerEntry entry, InputState state) => entry with { State = state, Revision = 2, UpdatedAt = time.GetUtcNow() };

    private static Issue UnreadableFile(string name, Exception e) => new(
        "unreadableFile", IssueSeverity.Error, name,
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
            UnauthorizedAccessException => "This user may not read the file, or it is a folder.",
            _ => $"The file could not be read: {e.Message}",
        },
        "Check the path and its permissions.");
}
