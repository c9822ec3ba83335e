using System.Text.Json;
using Screening.Core;

namespace Screening.Pipeline.Json;

/// <summary>Issues as the public shapes carry them: <c>{"code","severity","where","message","whatToDo"?}</c>.</summary>
public static class IssueJson
{
    /// <summary>Writes one issue object.</summary>
    public static void Write(Utf8JsonWriter writer, Issue issue)
    {
        writer.WriteStartObject();
        writer.WriteString("code", issue.Code);
        writer.WriteString("severity", CamelCase.Text(issue.Severity));
        writer.WriteString("where", issue.Where);
        writer.WriteString("message", issue.Message);
        if (issue.WhatToDo is not null)
        {
            writer.WriteString("whatToDo", issue.WhatToDo);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an array of issues.</summary>
    public static void WriteArray(Utf8JsonWriter writer, IReadOnlyList<Issue> issues)
    {
        writer.WriteStartArray();
        for (var i = 0; i < issues.Count; i++)
        {
            Write(writer, issues[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads back what <see cref="WriteArray"/> has written.</summary>
    /// <exception cref="JsonException">The text is no such array.</exception>
    /// <exception cref="FormatException">A severity is none.</exception>
    public static IReadOnlyList<Issue> ReadArray(JsonElement array)
    {
        if (array.GetArrayLength() == 0)
        {
            return [];
        }

        var issues = new List<Issue>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            issues.Add(Read(item));
        }

        return issues;
    }

    /// <summary>Reads back what <see cref="Write"/> has written.</summary>
    /// <exception cref="FormatException">The severity is none.</exception>
    public static Issue Read(JsonElement item) => new(
        item.GetProperty("code").GetString()!,
        CamelCase.Parse<IssueSeverity>(item.GetProperty("severity").GetString()!),
        item.GetProperty("where").GetString()!,
        item.GetProperty("message").GetString()!,
        item.TryGetProperty("whatToDo", out var whatToDo) ? whatToDo.GetString() : null);
}
