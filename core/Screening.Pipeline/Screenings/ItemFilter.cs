using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Screenings;

/// <summary>Which result lines are asked for. Every member that is set must hold; entry and status of one and the same finding.</summary>
public sealed record ItemFilter
{
    /// <summary>Every line.</summary>
    public static ItemFilter All { get; } = new();

    /// <summary>Only lines of this verdict; null: of any.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Only lines with a finding on this entry or one below it; null: any.</summary>
    public EntryCode? Entry { get; init; }

    /// <summary>Only lines with a finding whose entry has this status on the date; null: any.</summary>
    public StatusKind? Status { get; init; }

    /// <summary>True for a result line (docs/json.md) that is asked for.</summary>
    public bool Matches(JsonElement item) =>
        (Verdict is null || item.GetProperty("verdict").ValueEquals(CamelCase.Of(Verdict.Value)))
        && ((Entry is null && Status is null) || item.GetProperty("findings").EnumerateArray().Any(IsAskedFor));

    private bool IsAskedFor(JsonElement finding) =>
        (Status is null || finding.GetProperty("status").ValueEquals(CamelCase.Of(Status.Value)))
        && (Entry is not { } entry || EntryCode.Parse(finding.GetProperty("entry").GetString()!).IsWithin(entry));
}
