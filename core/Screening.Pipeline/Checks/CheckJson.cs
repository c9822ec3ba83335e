using System.Text.Json;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Checks;

/// <summary>
/// The public JSON contract of checks (docs/json.md), written and read by hand so that a million lines cost no reflection and the
/// same answer gives the same bytes. Writers are made with <see cref="JsonContract.WriterOptions"/>.
/// </summary>
public static class CheckJson
{
    /// <summary>
    /// Reads one request object: <c>id</c> (string or number), <c>text</c>, <c>hs</c>, <c>cas</c> (string or number), <c>asOf</c>
    /// (yyyy-MM-dd), and members of the sender's own, which are kept. Returns null and an issue when it is malformed;
    /// <paramref name="idJson"/> then still holds the sender's id where it could be read.
    /// </summary>
    /// <param name="utf8">One JSON object; a byte order mark before it is passed over.</param>
    /// <param name="idJson">The id as raw JSON; null when there is none.</param>
    /// <param name="issue">What is wrong; null when a request is returned.</param>
    public static CheckRequest? Read(ReadOnlySpan<byte> utf8, out string? idJson, out Issue? issue)
    {
        var reader = new CheckRequestReader(utf8);
        var request = reader.Read();
        idJson = reader.IdJson;
        issue = reader.Issue;
        return request;
    }

    /// <summary>
    /// Writes one answer object: id (when one was sent), text, the result, what people decided (when they did), then the sender's own members.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, CheckAnswer answer, ItemDecisions? decisions = null)
    {
        writer.WriteStartObject();
        WriteId(writer, answer.Request.IdJson);
        writer.WriteString("text"u8, answer.Request.Text);
        WriteResult(writer, answer.Result, answer.AsOf, answer.Edition);
        if (decisions is not null)
        {
            ItemDecisionsJson.WriteMembers(writer, decisions);
        }

        var unknown = answer.Request.Unknown;
        for (var i = 0; i < unknown.Count; i++)
        {
            writer.WritePropertyName(unknown[i].Key);
            writer.WriteRawValue(unknown[i].Value, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the error object that stands in the place of an answer: <c>{"id"?, "error": {...}}</c>.</summary>
    public static void WriteError(Utf8JsonWriter writer, string? idJson, Issue issue)
    {
        writer.WriteStartObject();
        WriteId(writer, idJson);
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, issue.Code);
        writer.WriteString("message"u8, issue.Message);
        if (issue.WhatToDo is not null)
        {
            writer.WriteString("whatToDo"u8, issue.WhatToDo);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes the members <c>verdict</c>, <c>licence</c>, <c>asOf</c>, <c>edition</c>, <c>editionKnownUntil</c>, <c>editionAgeDays</c>, <c>editionOld</c> where it is, <c>findings</c> and, when there are any,
    /// <c>issues</c> into an open object.
    /// </summary>
    public static void WriteResult(Utf8JsonWriter writer, LineResult result, DateOnly asOf, EditionStamp edition)
    {
        if (ReferenceEquals(result, LineResult.Nothing))
        {
            NothingJson.Write(writer, asOf, edition);
        }
        else
        {
            WriteMembers(writer, result, asOf, edition);
        }
    }

    /// <summary>As <see cref="WriteResult"/>, member by member.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, LineResult result, DateOnly asOf, EditionStamp edition)
    {
        writer.WriteString("verdict"u8, CamelCase.Text(result.Verdict));
        writer.WriteString("licence"u8, CamelCase.Text(result.Licence));
        WriteDate(writer, "asOf"u8, asOf);
        writer.WriteString("edition"u8, edition.Name);
        WriteDate(writer, "editionKnownUntil"u8, edition.KnownUntil);
        writer.WriteNumber("editionAgeDays"u8, edition.AgeDays(asOf));
        if (edition.IsOld(asOf))
        {
            writer.WriteBoolean("editionOld"u8, true);
        }

        writer.WriteStartArray("findings"u8);
        for (var i = 0; i < result.Findings.Count; i++)
        {
            FindingJson.Write(writer, result.Findings[i]);
        }

        writer.WriteEndArray();
        if (result.Issues.Count > 0)
        {
            writer.WritePropertyName("issues"u8);
            IssueJson.WriteArray(writer, result.Issues);
        }
    }

    /// <summary>True for the names that an answer writes itself and so never gives back from a request.</summary>
    internal static bool IsAnswerMember(string name) =>
        name is "verdict" or "licence" or "edition" or "editionKnownUntil" or "editionAgeDays" or "editionOld" or "findings" or "issues" or "error" or "decided" or "decisions" or "standing";

    /// <summary>Writes a date as yyyy-MM-dd without making a string.</summary>
    internal static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out var written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..written]);
    }

    private static void WriteId(Utf8JsonWriter writer, string? idJson)
    {
        if (idJson is not null)
        {
            writer.WritePropertyName("id"u8);
            writer.WriteRawValue(idJson, skipInputValidation: true);
        }
    }
}
