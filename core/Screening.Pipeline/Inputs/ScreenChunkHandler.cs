using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Inputs;

/// <summary>The chunk queue's use case: classify one chunk of lines; the last one writes the summary.</summary>
public sealed class ScreenChunkHandler(
    IArtifactStore artifacts, IResultStore results, IWorkQueue queue, InputLedger ledger, EditionLibrary library, ChunkScreener screener, ScreeningCloser closer,
    PoisonHandler poison, FailureNote failures, ILogger<ScreenChunkHandler> logger)
{
    /// <summary>Handles one message of <see cref="Queues.Chunks"/>. Safe to repeat.</summary>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkOrder.TryParse(message) is not { Chunk: > 0, ScreeningId: not null } order)
        {
            await poison.KeepAsync(Queues.Chunks, message, cancellationToken);
            return;
        }

        using var activity = ScreeningTelemetry.Start("chunk", ActivityKind.Consumer, order.TraceParent, order.Chunk)?.SetTag("screening.id", order.ScreeningId);
        await failures.RunAsync(order.Input, () => HandleAsync(order, order.ScreeningId, cancellationToken), cancellationToken);
    }

    private async Task HandleAsync(WorkOrder order, string screeningId, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(order.Input, cancellationToken);
        if (entry is null || entry.IsClosed || entry.ScreeningId != screeningId || order.Chunk > entry.Chunks)
        {
            logger.Overtaken(screeningId, "staleMessage");
            return;
        }

        if (await library.FindAsync(entry.Edition, cancellationToken) is not { } edition)
        {
            // Intake knows how to begin again under the edition in use.
            await queue.SendAsync(Queues.Intake, new WorkOrder(order.Input).ToMessage(), cancellationToken);
            return;
        }

        var tallies = await results.ListChunksAsync(entry.ScreeningId, cancellationToken);
        if (tallies.All(tally => tally.Chunk != order.Chunk))
        {
            await ScreenAsync(entry, edition, order.Chunk, cancellationToken);
            tallies = await results.ListChunksAsync(entry.ScreeningId, cancellationToken);
        }

        if (tallies.Count == entry.Chunks)
        {
            await CloseAsync(entry, edition, tallies, cancellationToken);
        }
    }

    private async Task ScreenAsync(LedgerEntry entry, EditionInUse edition, int chunk, CancellationToken cancellationToken)
    {
        var id = entry.ScreeningId;
        var lines = await LineBlob.ReadAsync(artifacts, ArtifactNames.Lines(id, chunk), cancellationToken);
        var run = new ScreeningRun(id, entry.Input, entry.AsOf, edition, entry.Chunks);
        await screener.ScreenAsync(run, chunk, lines, ArtifactNames.Part(id, chunk), null, cancellationToken);
    }

    private async Task CloseAsync(LedgerEntry entry, EditionInUse edition, IReadOnlyList<ChunkTally> tallies, CancellationToken cancellationToken)
    {
        var name = ArtifactNames.Reading(entry.ScreeningId);
        await using var artifact = await artifacts.OpenAsync(name, cancellationToken)
            ?? throw new InvalidDataException($"The work container holds no '{name}' any more; send the input again.");
        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        var reading = InputReading.FromJson(document.RootElement);
        await ledger.CloseAsync(
            entry, found => found with { State = InputState.Done, ReasonCode = null, Reason = null }, closed => closer.CloseAsync(closed, edition, reading, tallies, annotate: true, cancellationToken), cancellationToken);
    }
}
