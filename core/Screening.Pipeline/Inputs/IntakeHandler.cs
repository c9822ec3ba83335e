using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Intake;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>The intake queue's use case: read the lines of one input, screen it at once when small, else cut it into chunks.</summary>
public sealed class IntakeHandler(
    IInputStore inputs, IArtifactStore artifacts, IWorkQueue queue, IResultStore results, InputLedger ledger, EditionLibrary library, DocumentIntake intake,
    ChunkScreener screener, ScreeningCloser closer, ReceiveInputHandler receive, PoisonHandler poison, FailureNote failures, WitnessStand stand, LateHearingHandler late,
    ILogger<IntakeHandler> logger)
{
    /// <summary>Handles one message of <see cref="Queues.Intake"/>. Safe to repeat.</summary>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkOrder.TryParse(message) is not { } order)
        {
            await poison.KeepAsync(Queues.Intake, message, cancellationToken);
            return;
        }

        using var activity = ScreeningTelemetry.Start("intake", ActivityKind.Consumer, order.TraceParent);
        await failures.RunAsync(
            order.Input, () => order is { IsLateHearing: true, ScreeningId: { } id } ? late.HandleAsync(id, cancellationToken) : HandleAsync(order, cancellationToken), cancellationToken);
    }

    private async Task HandleAsync(WorkOrder order, CancellationToken cancellationToken)
    {
        var entry = await ledger.EnsureAsync(order.Input, cancellationToken);
        Activity.Current?.SetTag("screening.id", entry.ScreeningId);
        if (entry.IsClosed)
        {
            return;
        }

        // An input keeps the edition that it was received under, whatever is activated in between.
        var edition = await library.FindAsync(entry.Edition, cancellationToken);
        if (edition is null)
        {
            entry = await RepinAsync(entry, cancellationToken);
            edition = await library.FindAsync(entry.Edition, cancellationToken)
                ?? throw new InvalidOperationException("The edition in use can't be found by its name.");
        }

        await library.KeepAsync(edition, cancellationToken);
        if (entry.Chunks > 0)
        {
            await SendChunksAsync(entry, cancellationToken);
            return;
        }

        entry = await ledger.MoveAsync(
            order.Input, found => found.IsClosed || found.State == InputState.Running ? null : found with { State = InputState.Running }, cancellationToken);
        if (!entry.IsClosed)
        {
            await ReadAsync(entry, edition, cancellationToken);
        }
    }

    // Work begun under an edition that is not kept is begun again: a screening is against one edition. The old id says where to look.
    private async Task<LedgerEntry> RepinAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var begun = await ledger.RestartAsync(entry.Input, found => !found.IsClosed && found.Edition == entry.Edition, cancellationToken);
        if (begun.ScreeningId == entry.ScreeningId)
        {
            return begun;
        }

        var reason = $"The control list changed to edition {begun.Edition} before this was done; see screening {begun.ScreeningId}.";
        await closer.EndAsync(entry with { State = InputState.Failed, ReasonCode = "editionChanged", Reason = reason }, null, cancellationToken);
        await ledger.AnnounceAsync(begun, null, cancellationToken);
        logger.Overtaken(entry.ScreeningId, "editionChanged");
        return begun;
    }

    private async Task ReadAsync(LedgerEntry entry, EditionInUse edition, CancellationToken cancellationToken)
    {
        var blob = await inputs.FindAsync(entry.Input.Container, entry.Input.Name, cancellationToken);
        if (blob?.Input == entry.Input && blob.Length > intake.Limits.MaxBytes)
        {
            var tooLarge = new Issue(
                "tooLarge", IssueSeverity.Error, "", $"The file has {blob.Length} bytes; the limit is {intake.Limits.MaxBytes} (MaxBytes).", "Cut it into parts.");
            await RejectAsync(entry, InputReading.Rejected(tooLarge), cancellationToken);
            return;
        }

        await using var content = await inputs.OpenAsync(entry.Input, cancellationToken);
        if (content is null)
        {
            await LetGoAsync(entry, cancellationToken);
            return;
        }

        var report = new DocumentReport();
        var run = new ScreeningRun(entry.ScreeningId, entry.Input, entry.AsOf, edition);
        var lines = intake.Read(content.Content, entry.Input.FileName, report, stand.ReaderOf(run, intake.Scans), cancellationToken);
        using var chunks = LineBlob.Cut(lines).GetEnumerator();
        var first = chunks.MoveNext() ? chunks.Current : await stand.FindLinesAsync(run, content.Content, report, cancellationToken);
        if (first.Count == 0 || !chunks.MoveNext())
        {
            await stand.KeepDocumentAsync(run, cancellationToken);
            AsideJudge.Judge(report, run);
            await ScreenAtOnceAsync(entry, run, first, InputReading.From(report, content.Sha256), cancellationToken);
            return;
        }

        var count = await WriteChunksAsync(entry, first, chunks, cancellationToken);
        await stand.KeepDocumentAsync(run, cancellationToken);
        AsideJudge.Judge(report, run);
        await CutAsync(entry, count, InputReading.From(report, content.Sha256), cancellationToken);
    }

    private async Task ScreenAtOnceAsync(LedgerEntry entry, ScreeningRun run, IReadOnlyList<ItemLine> lines, InputReading reading, CancellationToken cancellationToken)
    {
        if (reading.IsRejected)
        {
            await RejectAsync(entry, reading, cancellationToken);
            return;
        }

        var tally = await screener.ScreenAsync(run, 1, lines, ArtifactNames.Result(entry.ScreeningId), null, cancellationToken);
        await ledger.CloseAsync(
            entry, found => found with { State = InputState.Done, ReasonCode = null, Reason = null }, closed => closer.CloseAsync(closed, run.Edition, reading, [tally], annotate: true, cancellationToken), cancellationToken);
    }

    private async Task<int> WriteChunksAsync(
        LedgerEntry entry, IReadOnlyList<ItemLine> first, IEnumerator<IReadOnlyList<ItemLine>> rest, CancellationToken cancellationToken)
    {
        var id = entry.ScreeningId;
        await LineBlob.WriteAsync(artifacts, ArtifactNames.Lines(id, 1), entry.Input.Name, first, cancellationToken);
        var count = 1;
        do
        {
            await LineBlob.WriteAsync(artifacts, ArtifactNames.Lines(id, ++count), entry.Input.Name, rest.Current, cancellationToken);
        }
        while (rest.MoveNext());
        return count;
    }

    // The number of chunks is set once, after their lines are whole; only then may a message name one.
    private async Task CutAsync(LedgerEntry entry, int count, InputReading reading, CancellationToken cancellationToken)
    {
        if (reading.IsRejected)
        {
            await RejectAsync(entry, reading, cancellationToken);
            return;
        }

        await using (var artifact = await artifacts.CreateAsync(ArtifactNames.Reading(entry.ScreeningId), cancellationToken))
        {
            await artifact.Content.WriteAsync(reading.ToJson(), cancellationToken);
            await artifact.CommitAsync(cancellationToken);
        }

        var cut = await ledger.MoveAsync(
            entry.Input,
            found => found.IsClosed || found.Chunks > 0 || found.ScreeningId != entry.ScreeningId ? null : found with { Chunks = count },
            cancellationToken);
        logger.Cut(cut.ScreeningId, cut.Chunks);
        await SendChunksAsync(cut, cancellationToken);
    }

    private async Task SendChunksAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsClosed)
        {
            return;
        }

        var done = (await results.ListChunksAsync(entry.ScreeningId, cancellationToken)).Select(tally => tally.Chunk).ToHashSet();

        // All done and still open: the closing call died. Its chunk is sent again and closes.
        var missing = Enumerable.Range(1, entry.Chunks).Where(chunk => !done.Contains(chunk)).DefaultIfEmpty(entry.Chunks);
        foreach (var chunk in missing)
        {
            await queue.SendAsync(Queues.Chunks, new WorkOrder(entry.Input, entry.ScreeningId, chunk).ToMessage(), cancellationToken);
        }
    }

    private Task RejectAsync(LedgerEntry entry, InputReading reading, CancellationToken cancellationToken)
    {
        var issue = reading.Issues.Where(found => found.Severity == IssueSeverity.Error).LastOrDefault() ?? reading.Issues[^1];
        return ledger.CloseAsync(
            entry,
            found => found with { State = InputState.Rejected, ReasonCode = issue.Code, Reason = issue.Message },
            closed => closer.EndAsync(closed, reading, cancellationToken),
            cancellationToken);
    }

    private async Task LetGoAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var gone = await inputs.FindAsync(entry.Input.Container, entry.Input.Name, cancellationToken) is null;
        var issue = OvertakenInput.IssueOf(gone);
        await RejectAsync(entry, InputReading.Rejected(issue), cancellationToken);
        logger.Overtaken(entry.ScreeningId, issue.Code);
        if (!gone)
        {
            await receive.HandleAsync(entry.Input.Container, entry.Input.Name, cancellationToken);
        }
    }
}
