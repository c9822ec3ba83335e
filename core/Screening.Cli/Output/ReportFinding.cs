using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Json;

namespace Screening.Cli.Output;

/// <summary>One finding as a table shows it; all text is on one line and safe to show.</summary>
internal sealed record ReportFinding
{
    /// <summary>The control code.</summary>
    internal required string Entry { get; init; }

    /// <summary>The measure.</summary>
    internal required string Measure { get; init; }

    /// <summary>How entry and line stand to each other, in words.</summary>
    internal required string Match { get; init; }

    /// <summary>Status on the date, in words.</summary>
    internal required string Status { get; init; }

    /// <summary>Why.</summary>
    internal required string Why { get; init; }

    /// <summary>Each piece of evidence: kind, quoted words, what they say.</summary>
    internal required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The words and codes that the evidence stands on, each once.</summary>
    internal required IReadOnlyList<string> Quotes { get; init; }

    /// <summary>The questions that would settle it.</summary>
    internal required IReadOnlyList<string> Questions { get; init; }

    internal static ReportFinding Of(Finding finding) => new()
    {
        Entry = finding.Entry.Value,
        Measure = finding.Measure.ToString(),
        Match = Words.Of(finding.Match),
        Status = Words.Of(finding.Status.Kind),
        Why = TerminalText.OneLine(finding.Why.En),
        Evidence = [.. finding.Evidence.Select(e => EvidenceText(CamelCase.Of(e.Kind), e.Text, e.Says, e.Field, e.Value)).Distinct()],
        Quotes = [.. finding.Evidence.Select(e => Quote(e.Text, e.Field, e.Value)).Distinct()],
        Questions = [.. finding.Missing.Select(missing => TerminalText.OneLine(missing.Question.En))],
    };

    /// <summary>Reads a finding of the JSON contract back.</summary>
    internal static ReportFinding Of(JsonElement finding) => new()
    {
        Entry = Member(finding, "entry"),
        Measure = Member(finding, "measure"),
        Match = Words.OfJsonName(Member(finding, "match")),
        Status = Words.OfJsonName(Member(finding, "status")),
        Why = Member(finding, "why"),
        Evidence = [.. finding.GetProperty("evidence").EnumerateArray().Select(e => EvidenceText(
            Member(e, "kind"), Member(e, "text"), Member(e, "says"), OptionalMember(e, "field"), OptionalMember(e, "value"))).Distinct()],
        Quotes = [.. finding.GetProperty("evidence").EnumerateArray().Select(e => Quote(
            Member(e, "text"), OptionalMember(e, "field"), OptionalMember(e, "value"))).Distinct()],
        Questions = [.. finding.GetProperty("missing").EnumerateArray().Select(missing => Member(missing, "question"))],
    };

    private static string EvidenceText(string kind, string text, string says, string? field, string? value)
    {
        var words = Words.OfJsonName(kind);
        var place = field is null ? $"{words} \"{text}\"" : $"declared {field} {value}";
        return TerminalText.OneLine(says.Length == 0 ? place : $"{place}: {says}");
    }

    private static string Quote(string text, string? field, string? value) => TerminalText.OneLine(field is null ? text : $"{field} {value}");

    private static string Member(JsonElement of, string name) => TerminalText.OneLine(of.GetProperty(name).GetString() ?? "");

    private static string? OptionalMember(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) ? member.GetString() : null;
}
