using System.Text.Json;
using Screening.Core;

namespace Screening.Pipeline.Checks;

/// <summary>Everything that can be wrong with a check request, each with its words in one place.</summary>
internal static class CheckIssues
{
    /// <summary>Bytes of an id as sent.</summary>
    internal const int MaxIdBytes = 1024;

    /// <summary>Bytes of a text as sent.</summary>
    internal const int MaxTextBytes = 1 << 20;

    /// <summary>Unknown members of one request.</summary>
    internal const int MaxUnknown = 256;

    internal static Issue NotUtf8() => Error(
        "notUtf8", "", "The request holds bytes that are no UTF-8.", "Send it as UTF-8; convert GBK or Windows-1252 before.");

    internal static Issue NotJson(long position) => Error(
        "notJson", $"character {position}", $"The request is no JSON: it breaks at byte {position}.",
        "Send one JSON object, such as {\"id\": 1, \"text\": \"dysprosium oxide\"}.");

    internal static Issue LoneSurrogate(long position) => Error(
        "notJson", $"character {position}", $"The text that begins at byte {position} holds half of a surrogate pair, which is no character.",
        "Send whole characters; an escape such as \\ud83d needs its second half.");

    internal static Issue NotAnObject() => Error(
        "notAnObject", "", "The request is no JSON object.", "Send one JSON object, such as {\"id\": 1, \"text\": \"dysprosium oxide\"}.");

    internal static Issue NothingToCheck() => Error(
        "nothingToCheck", "/text", "The request has no text, no tariff code and no CAS number.", "Give the goods text as \"text\".");

    internal static Issue TwiceNamed(string name) => Error(
        "duplicateMember", "/" + Shown(name), $"The member '{Shown(name)}' stands there twice.", "Send each member once.");

    internal static Issue TooManyMembers() => Error(
        "tooManyMembers", "", $"The request has more than {MaxUnknown} members of its own.", $"Send at most {MaxUnknown}.");

    internal static Issue TooLong(string name, int limit) => Error(
        "tooLong", "/" + name, $"The member '{name}' is longer than {limit} bytes.", "Send one item a request.");

    internal static Issue NotADate(string given) => Error(
        "notADate", "/asOf", $"'{Shown(given)}' is no date.", "Write it as yyyy-MM-dd, for example 2026-11-24.");

    internal static Issue WrongType(string name, string expected, JsonTokenType found) => Error(
        "wrongType", "/" + name, $"The member '{name}' must be {expected}, and is {Named(found)}.", $"Send '{name}' as {expected}.");

    private static Issue Error(string code, string where, string message, string whatToDo) =>
        new(code, IssueSeverity.Error, where, message, whatToDo);

    private static string Shown(string given) => given.Length <= 60 ? given : given[..60] + "…";

    private static string Named(JsonTokenType found) => found switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        _ => "null",
    };
}
