using System.Text;
using Screening.Cli.Output;
using Screening.Pipeline.Due;
using Screening.Pipeline.Json;
using Screening.Pipeline.Watching;

namespace Screening.Cli.Lists;

/// <summary>Prints what is watched day by day.</summary>
internal sealed class WatchRunner(ITerminal terminal, string format)
{
    /// <summary>What the law's dates bring; a date a paragraph.</summary>
    public async Task<int> DueAsync(DueHandler due, DateOnly? asOf, int days, CancellationToken cancellationToken)
    {
        var report = await due.GetAsync(asOf, days, cancellationToken).ConfigureAwait(false);
        using var writer = Open();
        if (format == "json")
        {
            writer.WriteLine(JsonContract.ToText(json => DueReportJson.Write(json, report)));
            return ExitCodes.Success;
        }

        writer.WriteLine($"Edition {report.Edition}, {Dates.Text(report.AsOf)} to {Dates.Text(report.AsOf.AddDays(report.Days))}");
        foreach (var date in report.Dates)
        {
            writer.WriteLine();
            writer.WriteLine($"{Dates.Text(date.Law.Date)}  {date.Law.Measure}{(date.Law.Clause is { } clause ? $" {clause}" : string.Empty)}  {CamelCase.Of(date.Law.Kind)}: {CamelCase.Of(date.Law.Before)} -> {CamelCase.Of(date.Law.After)}");
            writer.WriteLine($"            {date.Law.Why.En}");
            writer.WriteLine(FormattableString.Invariant($"            {date.Law.Entries.Count} entries; {date.Screenings}{(date.HasMore ? " or more" : string.Empty)} stored screenings touched{ShipmentsOf(date)}"));
        }

        if (report.Dates.Count == 0)
        {
            writer.WriteLine("Nothing takes effect, ends or passes unconfirmed in these days.");
        }

        return ExitCodes.Success;
    }

    /// <summary>Looks at the pages; what is new is marked.</summary>
    public async Task<int> WatchAsync(AnnouncementWatch watch, CancellationToken cancellationToken)
    {
        var report = await watch.HandleAsync(cancellationToken).ConfigureAwait(false);
        using var writer = Open();
        if (format == "json")
        {
            writer.WriteLine(JsonContract.ToText(json => WatchReportJson.Write(json, report)));
        }
        else
        {
            Write(writer, report);
        }

        return report.Pages.Any(page => page.Problem is not null) ? ExitCodes.Failed : ExitCodes.Success;
    }

    private static void Write(StreamWriter writer, WatchReport report)
    {
        foreach (var page in report.Pages)
        {
            writer.WriteLine(page.Problem is { } problem
                ? $"{page.Address}: {problem.Message} {problem.WhatToDo} [{problem.Code}]"
                : FormattableString.Invariant($"{page.Address}: {page.Announcements} announcements"));
        }

        foreach (var announcement in report.Announcements)
        {
            writer.WriteLine($"{(announcement.FirstSeenAt == report.At ? "new " : "    ")} {announcement.Key,-14}  {TerminalText.OneLine(announcement.Title)}  {announcement.Address?.AbsoluteUri}");
        }

        if (report.Pages.Count == 0)
        {
            writer.WriteLine("No page is watched. Name one with Screening__Watch__Pages__0=https://host/index.html");
        }
    }

    private static string ShipmentsOf(DueDate date) => date.Shipments.Count == 0 ? string.Empty : $": {TerminalText.OneLine(string.Join(", ", date.Shipments))}";

    private StreamWriter Open() => new(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
