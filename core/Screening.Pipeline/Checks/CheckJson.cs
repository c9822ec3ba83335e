using System.Text.Json;
using Screening.Core;
using Screening.Core.Classification;

namespace Screening.Pipeline.Checks;

/// <summary>
/// The public JSON contract of checks (docs/json.md), written and read by hand so that a million lines cost no reflection and the
/// same answer gives the same bytes.
/// </summary>
public static class CheckJson
{
    /// <summary>
    /// Reads one request object. Returns null and an issue when it is malformed; <paramref name="idJson"/> then still holds the
    /// sender's id where it could be read.
    /// </summary>
    public static CheckRequest? Read(ReadOnlySpan<byte> utf8, out string? idJson, out Issue? issue) =>
        throw new NotSupportedException();

    /// <summary>Writes one answer object.</summary>
    public static void Write(Utf8JsonWriter writer, CheckAnswer answer) => throw new NotSupportedException();

    /// <summary>Writes the error object that stands in the place of an answer: <c>{"id"?, "error": {...}}</c>.</summary>
    public static void WriteError(Utf8JsonWriter writer, string? idJson, Issue issue) => throw new NotSupportedException();

    /// <summary>Writes the members <c>verdict</c>, <c>licence</c>, <c>asOf</c>, <c>edition</c>, <c>findings</c>, <c>issues</c> into an open object.</summary>
    public static void WriteResult(Utf8JsonWriter writer, LineResult result, DateOnly asOf, string edition) =>
        throw new NotSupportedException();
}
