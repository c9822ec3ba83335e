using Screening.Core;

namespace Screening.Cli.Output;

/// <summary>Issues of documents, one line each, for standard error.</summary>
internal static class IssueText
{
    public static void Write(TextWriter writer, string file, IReadOnlyList<Issue> issues)
    {
        foreach (var issue in issues)
        {
            writer.WriteLine(Line(file, issue));
        }
    }

    public static string Line(string file, Issue issue)
    {
        var where = issue.Where.Length == 0 || string.Equals(issue.Where, file, StringComparison.Ordinal) ? file : $"{file} ({issue.Where})";
        return TerminalText.OneLine($"{where}: {issue.Message}{(issue.WhatToDo is { } what ? $" {what}" : string.Empty)} [{issue.Code}]");
    }
}
