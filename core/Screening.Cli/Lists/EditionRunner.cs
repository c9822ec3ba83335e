using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Screening.Cli.Output;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;

namespace Screening.Cli.Lists;

/// <summary>Asks the feeds, shows the editions that are known, and records what a person decides about one.</summary>
internal sealed class EditionRunner(EditionQueries editions, ITerminal terminal)
{
    private const int MaxShown = 12;

    public async Task<int> RefreshAsync(RefreshHandler refresh, CancellationToken cancellationToken)
    {
        if (await refresh.HandleAsync(all: true, cancellationToken).ConfigureAwait(false) is not { } report)
        {
            throw new UsageException("The settings name no feed. Set Screening__Lists__Feeds__0__Name and Screening__Lists__Feeds__0__Url (docs/lists-feed.md).");
        }

        await using var writer = Writer();
        foreach (var feed in report.Feeds)
        {
            await writer.WriteLineAsync($"{feed.Feed}: {CamelCase.Of(feed.Outcome)}{(feed.Edition is null ? string.Empty : $", edition {feed.Edition}")}").ConfigureAwait(false);
            if (feed.Issue is { } issue)
            {
                await writer.WriteLineAsync($"  {TerminalText.OneLine(issue.Message)} {issue.WhatToDo} [{issue.Code}]").ConfigureAwait(false);
            }
        }

        foreach (var pending in report.Pending)
        {
            await writer.WriteLineAsync($"waits for a person: {pending}; see: screening lists pending").ConfigureAwait(false);
        }

        return report.Feeds.Any(feed => feed.Issue is not null) ? ExitCodes.Failed : ExitCodes.Success;
    }

    public async Task<int> PendingAsync(bool all, CancellationToken cancellationToken)
    {
        var known = await editions.ListAsync(cancellationToken).ConfigureAwait(false);
        await using var writer = Writer();
        var shown = known.Where(edition => all || edition.State == EditionState.Pending).ToList();
        foreach (var edition in shown)
        {
            await writer.WriteAsync(TextOf(edition)).ConfigureAwait(false);
        }

        if (shown.Count == 0)
        {
            await writer.WriteLineAsync(all ? "No edition is kept yet: the shipped one is in use." : "No edition waits.").ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    public async Task<int> ApproveAsync(ApprovalHandler approvals, IConfiguration settings, string edition, bool isApproved, string? note, CancellationToken cancellationToken)
    {
        var signer = Signer.Parse(settings[Signer.Setting])
            ?? throw new UsageException("An approval is signed: set Screening__User to your name, as Name or Name <id>.");
        if (note?.Length > ApprovalHandler.MaxNote)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"A note has at most {ApprovalHandler.MaxNote} characters."));
        }

        var result = await approvals.HandleAsync(edition, isApproved, note ?? string.Empty, signer, _ => true, cancellationToken).ConfigureAwait(false);
        if (result.Refusal is { } refusal)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} {refusal.WhatToDo}").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        await using var writer = Writer();
        await writer.WriteLineAsync($"{EditionQueries.NameOf(result.Edition!.Record)} is {CamelCase.Of(result.Edition.State)}, decided by {TerminalText.OneLine(signer.Name)}.").ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static string TextOf(KnownEdition known)
    {
        var (record, text) = (known.Record, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"{EditionQueries.NameOf(record)}  {CamelCase.Of(known.State)}  knows the law up to {record.KnownUntil:yyyy-MM-dd}");
        text.Append(record.Feed is null ? "\n" : $"  from {record.Feed}, {(record.SignedBy is null ? "signed by nobody known" : $"signed with {record.SignedBy}")}\n");
        foreach (var reason in record.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(known.State == EditionState.Pending ? "waits" : "waited")}: {reason.Message}\n");
        }

        if (record.Changes is { } changes)
        {
            Codes(text, "added", changes.Added);
            Codes(text, "removed", changes.Removed);
            Codes(text, "changed", changes.Changed);
            Codes(text, "others", changes.Others);
            text.Append(changes.More > 0 ? string.Create(CultureInfo.InvariantCulture, $"  and {changes.More} more\n") : string.Empty);
        }

        if (record.Preview is { } preview)
        {
            text.Append(CultureInfo.InvariantCulture, $"  preview: {preview.Changed} of {preview.Lines} lines that were screened before would change\n");
            foreach (var change in preview.Changes)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {CamelCase.Of(change.Before)} -> {CamelCase.Of(change.After)}: {change.Lines}\n");
            }

            foreach (var shipment in preview.Shipments.Take(MaxShown))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {TerminalText.OneLine(shipment.Shipment)}, {shipment.AsOf:yyyy-MM-dd}{(shipment.IsPast ? ", past" : string.Empty)}: {shipment.Lines}\n");
            }
        }

        if (record.Approval is { } approval)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(approval.IsApproved ? "approved" : "refused")} by {TerminalText.OneLine(approval.By.Name)} on {approval.At:yyyy-MM-dd HH:mm} UTC{(approval.Note.Length == 0 ? string.Empty : $": {TerminalText.OneLine(approval.Note)}")}\n");
        }

        return text.ToString();
    }

    private static void Codes(StringBuilder text, string what, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {what} {codes.Count}: {string.Join(", ", codes.Take(MaxShown).Select(TerminalText.OneLine))}{(codes.Count > MaxShown ? ", ..." : string.Empty)}\n");
        }
    }

    private StreamWriter Writer() => new(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
