using System.Text.Json;
using Screening.Core;
using Screening.Intake;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Inputs;

/// <summary>What intake reported of one input, in the form that is kept until the summary is written.</summary>
public sealed record InputReading
{
    // The summary row must stay below the 32 Ki units of a table property.
    private const int MaxIssues = 50, MaxIssueText = 400, MaxIssuesText = 16_000;

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits; null when they could not be read.</summary>
    public string? InputHash { get; init; }

    /// <summary>The reader's name; null when none could.</summary>
    public string? Reader { get; init; }

    /// <summary>Kind of document in camelCase; null when not read.</summary>
    public string? Kind { get; init; }

    /// <summary>Rows the reader saw.</summary>
    public int RowsSeen { get; init; }

    /// <summary>True when nothing could be read.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Issues: the first fifty, long ones cut; the last says how many more there were.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>True when part of the document could not be read, so that nothing found is no answer.</summary>
    public bool HasUnreadContent => Issues.Any(issue => issue.Severity >= IssueSeverity.Warning);

    /// <summary>Takes over a complete report.</summary>
    public static InputReading From(DocumentReport report, string inputHash) => new()
    {
        InputHash = inputHash,
        Reader = report.Reader,
        Kind = report.Reader is null ? null : CamelCase.Of(report.Kind),
        RowsSeen = report.RowsSeen,
        IsRejected = report.IsRejected,
        Issues = Cap(report.Issues),
    };

    /// <summary>A reading of which nothing came but this issue.</summary>
    public static InputReading Rejected(Issue issue, string? inputHash = null) =>
        new() { InputHash = inputHash, IsRejected = true, Issues = Cap([issue]) };

    internal byte[] ToJson() => JsonContract.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("inputHash"u8, InputHash);
        writer.WriteString("reader"u8, Reader);
        writer.WriteString("kind"u8, Kind);
        writer.WriteNumber("rowsSeen"u8, RowsSeen);
        writer.WriteBoolean("isRejected"u8, IsRejected);
        writer.WritePropertyName("issues"u8);
        IssueJson.WriteArray(writer, Issues);
        writer.WriteEndObject();
    });

    internal static InputReading FromJson(JsonElement root) => new()
    {
        InputHash = root.GetProperty("inputHash").GetString(),
        Reader = root.GetProperty("reader").GetString(),
        Kind = root.GetProperty("kind").GetString(),
        RowsSeen = root.GetProperty("rowsSeen").GetInt32(),
        IsRejected = root.GetProperty("isRejected").GetBoolean(),
        Issues = IssueJson.ReadArray(root.GetProperty("issues")),
    };

    private static List<Issue> Cap(IReadOnlyList<Issue> issues)
    {
        var kept = new List<Issue>();
        var length = 0;
        foreach (var issue in issues)
        {
            var cut = issue with { Where = Short(issue.Where), Message = Short(issue.Message) };
            length += cut.Where.Length + cut.Message.Length + (cut.WhatToDo?.Length ?? 0);
            if (kept.Count == MaxIssues || length > MaxIssuesText)
            {
                var worst = issues.Skip(kept.Count).Max(other => other.Severity);
                kept.Add(new Issue("moreIssues", worst, "", $"{issues.Count - kept.Count} more issues are not shown.", "Settle those shown and screen the document again."));
                break;
            }

            kept.Add(cut);
        }

        return kept;
    }

    private static string Short(string text) => text.Length <= MaxIssueText ? text : text[..MaxIssueText] + "…";
}
