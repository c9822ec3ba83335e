using System.Globalization;
using System.Text;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Pipeline.Rescreening;

namespace Screening.Cli.Rescreen;

/// <summary>Makes every step of a re-screening and prints its report.</summary>
internal sealed class RescreenRunner(RescreenHandler handler, ChangeReportWriter reports, ITerminal terminal, string format)
{
    // So long one looks again for screenings that a host is still working on, when they are all that is left.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs it to its end.</summary>
    public async Task<int> RunAsync(RescreenRequest request, string? workbook, CancellationToken cancellationToken)
    {
        if (await handler.StartAsync(request, cancellationToken).ConfigureAwait(false) is not { } run)
        {
            await terminal.Error.WriteLineAsync($"There is no edition '{TerminalText.OneLine(request.Edition!)}' in this store. Name one by its hash, or as answers name it.").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        run = await FinishAsync(run, cancellationToken).ConfigureAwait(false);
        if (run.State != RescreeningState.Done)
        {
            await terminal.Error.WriteLineAsync(run.Reason ?? "A newer re-screening of the same screenings was begun; see its report.").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        if (workbook is not null)
        {
            using var content = await reports.OpenWorkbookAsync(run.Id, cancellationToken).ConfigureAwait(false);
            using var file = File.Create(workbook);
            await content!.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            await terminal.Error.WriteLineAsync($"Wrote {workbook}").ConfigureAwait(false);
        }

        using var json = await reports.OpenJsonAsync(run.Id, cancellationToken).ConfigureAwait(false);
        using var document = await JsonDocument.ParseAsync(json!, cancellationToken: cancellationToken).ConfigureAwait(false);
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format == "json")
        {
            writer.WriteLine(document.RootElement.GetRawText());
            return ExitCodes.Success;
        }

        ChangeReportText.Write(writer, document.RootElement);
        return ExitCodes.Success;
    }

    private async Task<RescreeningRun> FinishAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        while (run.State == RescreeningState.Running)
        {
            var next = await handler.StepAsync(run, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("Somebody else makes the steps of this re-screening.");
            if (terminal.ShowsProgress)
            {
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[2K{next.Screenings:N0} screenings, {next.Lines:N0} lines, {next.Changes.Total:N0} changed"));
            }

            if (next is { State: RescreeningState.Running, IsListRead: true })
            {
                await Task.Delay(Pause, terminal.Time, cancellationToken).ConfigureAwait(false);
            }

            run = next;
        }

        if (terminal.ShowsProgress)
        {
            terminal.Error.Write("\r\u001b[2K");
        }

        return run;
    }
}
