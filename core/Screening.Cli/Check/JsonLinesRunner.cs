using System.Threading.Channels;
using Screening.Cli.Output;
using Screening.Pipeline.Checks;

namespace Screening.Cli.Check;

/// <summary>
/// Answers JSON objects line by line, in their order, as they come. What one read of the input brought is one batch; batches are
/// answered side by side and written in their order, and no more of them than a few are under way: memory is bounded by that number,
/// and an answer is never held back while the input pauses.
/// </summary>
internal sealed class JsonLinesRunner(CheckHandler handler, ITerminal terminal)
{
    public async Task<int> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        // The date of a run that passes midnight stays the one it began with.
        var date = asOf ?? handler.Today;
        var answers = Channel.CreateBounded<Task<LineBatch>>(new BoundedChannelOptions(Environment.ProcessorCount)
        {
            SingleReader = true, SingleWriter = true,
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = WriteAsync(answers.Reader, stop);
        try
        {
            await ReadAsync(answers.Writer, date, stop.Token).ConfigureAwait(false);
            answers.Writer.Complete();
        }
        catch (OperationCanceledException)
        {
            answers.Writer.Complete();
            await writing.ConfigureAwait(false);
            throw;
        }

        await writing.ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private async Task ReadAsync(ChannelWriter<Task<LineBatch>> answers, DateOnly date, CancellationToken cancellationToken)
    {
        var reader = new LineBatchReader(terminal.In);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } batch)
        {
            await answers.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
            var answering = Task.Run(() => batch.Answer(handler, date), CancellationToken.None);
            await answers.WriteAsync(answering, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(ChannelReader<Task<LineBatch>> answers, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var answering in answers.ReadAllAsync().ConfigureAwait(false))
            {
                using var batch = await answering.ConfigureAwait(false);
                await terminal.Out.WriteAsync(batch.Answers, CancellationToken.None).ConfigureAwait(false);
                await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            // The reader of the answers has gone, or a batch failed: reading on would be for nobody.
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }
}
