using System.Globalization;
using System.Text.Json;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Decisions;

/// <summary>Reads a decision as callers send it: one JSON object. Every problem is named at once.</summary>
public static class DecisionRequestReader
{
    private static readonly string[] Members = ["kind", "entry", "verdict", "reason", "note", "standingUntil", "decision"];

    /// <summary>Reads a request; null when it is malformed, which the issues then say.</summary>
    public static DecisionRequest? Read(JsonElement body, out IReadOnlyList<Issue> issues)
    {
        var found = new List<Issue>();
        issues = found;
        if (body.ValueKind != JsonValueKind.Object)
        {
            found.Add(Bad("notAnObject", "", "A decision is one JSON object.", "Send for example {\"kind\": \"confirm\", \"entry\": \"1C905.b\"}."));
            return null;
        }

        foreach (var member in body.EnumerateObject().Where(m => !Members.Contains(m.Name, StringComparer.Ordinal)))
        {
            found.Add(Bad("unknownMember", $"/{Shown(member.Name)}", $"A decision has no member '{Shown(member.Name)}'.", $"Send only {string.Join(", ", Members)}."));
        }

        var kind = Choice<DecisionKind>(body, "kind", found);
        if (kind is null && found.TrueForAll(i => i.Where != "/kind"))
        {
            found.Add(Bad("missingMember", "/kind", "The decision does not say its kind.", $"Send one of {string.Join(", ", CamelCase.Names<DecisionKind>())}."));
        }

        var request = new DecisionRequest
        {
            Kind = kind ?? default,
            Entry = EntryOf(body, found),
            Verdict = Choice<Verdict>(body, "verdict", found),
            Reason = Choice<OverrideReason>(body, "reason", found),
            Note = Text(body, "note", DecisionRequest.MaxNote, found)?.Trim() ?? "",
            StandingUntil = DateOf(body, found),
            Target = Text(body, "decision", 40, found),
        };
        return found.Count == 0 ? request : null;
    }

    private static EntryCode? EntryOf(JsonElement body, List<Issue> issues)
    {
        if (Text(body, "entry", 40, issues) is not { } text)
        {
            return null;
        }

        if (EntryCode.TryParse(text, out var code))
        {
            return code;
        }

        issues.Add(Bad("badEntry", "/entry", $"'{Shown(text)}' is no entry's code.", "Write it as the finding has it, for example 1C905.a.4."));
        return null;
    }

    private static DateOnly? DateOf(JsonElement body, List<Issue> issues)
    {
        if (Text(body, "standingUntil", 40, issues) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        issues.Add(Bad("notADate", "/standingUntil", $"'{Shown(text)}' is no date.", "Write it as yyyy-MM-dd, for example 2027-03-31."));
        return null;
    }

    private static TEnum? Choice<TEnum>(JsonElement body, string name, List<Issue> issues)
        where TEnum : struct, Enum
    {
        if (Text(body, name, 40, issues) is not { } text)
        {
            return null;
        }

        if (CamelCase.TryParse<TEnum>(text, out var value))
        {
            return value;
        }

        issues.Add(Bad("badChoice", $"/{name}", $"'{Shown(text)}' is no {name}.", $"Send one of {string.Join(", ", CamelCase.Names<TEnum>())}."));
        return null;
    }

    private static string? Text(JsonElement body, string name, int most, List<Issue> issues)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            issues.Add(Bad("wrongType", $"/{name}", $"The member '{name}' must be a string.", $"Send '{name}' as a string."));
            return null;
        }

        var text = value.GetString()!;
        if (text.Length <= most)
        {
            return text;
        }

        issues.Add(Bad("tooLong", $"/{name}", $"The member '{name}' has {text.Length} characters; {most} are allowed.", "Shorten it."));
        return null;
    }

    private static string Shown(string given) => given.Length <= 60 ? given : given[..60] + "…";

    private static Issue Bad(string code, string where, string message, string whatToDo) => new(code, IssueSeverity.Error, where, message, whatToDo);
}
