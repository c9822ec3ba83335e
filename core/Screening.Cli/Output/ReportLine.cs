using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>One goods line that matters as a table shows it; all text is on one line and safe to show.</summary>
internal sealed record ReportLine
{
    /// <summary>Number of the line within its document.</summary>
    internal required int Number { get; init; }

    /// <summary>Its place in the document.</summary>
    internal required string Where { get; init; }

    /// <summary>The goods text.</summary>
    internal required string Text { get; init; }

    /// <summary>The verdict in words.</summary>
    internal required string Verdict { get; init; }

    /// <summary>The licence on the date in words.</summary>
    internal required string Licence { get; init; }

    /// <summary>Its findings.</summary>
    internal required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>What is doubtful about the line.</summary>
    internal required IReadOnlyList<string> Issues { get; init; }

    internal static ReportLine Of(ScreenedLine line) => new()
    {
        Number = line.Line.Number,
        Where = TerminalText.OneLine(line.Line.Where),
        Text = TerminalText.OneLine(line.Line.Text),
        Verdict = Words.Of(line.Result.Verdict),
        Licence = Words.Of(line.Result.Licence),
        Findings = [.. line.Result.Findings.Select(ReportFinding.Of)],
        Issues = [.. line.Result.Issues.Select(issue => IssueText(issue))],
    };

    /// <summary>Reads a result line of the JSON contract back.</summary>
    internal static ReportLine Of(JsonElement line) => new()
    {
        Number = line.GetProperty("line").GetInt32(),
        Where = TerminalText.OneLine(line.GetProperty("where").GetString() ?? ""),
        Text = TerminalText.OneLine(line.GetProperty("text").GetString() ?? ""),
        Verdict = Words.OfJsonName(line.GetProperty("verdict").GetString() ?? ""),
        Licence = Words.OfJsonName(line.GetProperty("licence").GetString() ?? ""),
        Findings = [.. line.GetProperty("findings").EnumerateArray().Select(ReportFinding.Of)],
        Issues = line.TryGetProperty("issues", out var issues) ? [.. issues.EnumerateArray().Select(IssueText)] : [],
    };

    /// <summary>An issue in words: where (unless that is the document itself), what, what to do.</summary>
    internal static string IssueText(Issue issue, string document = "") => IssueText(document, issue.Where, issue.Message, issue.WhatToDo);

    private static string IssueText(JsonElement issue) => IssueText(
        "",
        issue.GetProperty("where").GetString() ?? "",
        issue.GetProperty("message").GetString() ?? "",
        issue.TryGetProperty("whatToDo", out var whatToDo) ? whatToDo.GetString() : null);

    private static string IssueText(string document, string where, string message, string? whatToDo)
    {
        var place = where.Length == 0 || document.EndsWith(where, StringComparison.Ordinal) || message.Contains(where, StringComparison.Ordinal) ? "" : $"{where}: ";
        return TerminalText.OneLine(whatToDo is null ? place + message : $"{place}{message} {whatToDo}");
    }
}
