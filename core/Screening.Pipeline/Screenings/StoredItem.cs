using System.Globalization;
using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Screenings;

/// <summary>What decisions look at in an answered line, whether it comes from a result file or from a check.</summary>
public sealed record StoredItem
{
    /// <summary>The goods text.</summary>
    public required string Text { get; init; }

    /// <summary>Declared tariff code; null for none.</summary>
    public string? TariffCode { get; init; }

    /// <summary>Declared CAS number; null for none.</summary>
    public string? Cas { get; init; }

    /// <summary>The engine's verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The engine's licence.</summary>
    public required Licence Licence { get; init; }

    /// <summary>The date it was answered for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Name and short hash of the edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The findings, weightiest first.</summary>
    public required IReadOnlyList<DecidedFinding> Findings { get; init; }

    /// <summary>What tells the item from others.</summary>
    public string Fingerprint => ItemFingerprint.Of(Text, TariffCode, Cas);

    /// <summary>Reads a result line (docs/json.md).</summary>
    public static StoredItem Of(JsonElement item) => new()
    {
        Text = item.GetProperty("text").GetString()!,
        TariffCode = item.GetProperty("hs").GetString(),
        Cas = item.GetProperty("cas").GetString(),
        Verdict = CamelCase.Parse<Verdict>(item.GetProperty("verdict").GetString()),
        Licence = CamelCase.Parse<Licence>(item.GetProperty("licence").GetString()),
        AsOf = DateOnly.ParseExact(item.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Edition = item.GetProperty("edition").GetString()!,
        Findings = [.. item.GetProperty("findings").EnumerateArray().Select(ReadFinding)],
    };

    /// <summary>The item of a check.</summary>
    public static StoredItem Of(CheckAnswer answer) => new()
    {
        Text = answer.Request.Text,
        TariffCode = answer.Request.Hs,
        Cas = answer.Request.Cas,
        Verdict = answer.Result.Verdict,
        Licence = answer.Result.Licence,
        AsOf = answer.AsOf,
        Edition = answer.Edition.Name,
        Findings =
        [
            .. answer.Result.Findings.Select(f => new DecidedFinding(f.Entry, f.Measure.ToString(), f.Match, f.Status.Kind, f.Why, [.. f.Missing.Select(m => m.Question)])),
        ],
    };

    private static DecidedFinding ReadFinding(JsonElement finding) => new(
        EntryCode.Parse(finding.GetProperty("entry").GetString()!),
        finding.GetProperty("measure").GetString()!,
        CamelCase.Parse<MatchKind>(finding.GetProperty("match").GetString()),
        CamelCase.Parse<StatusKind>(finding.GetProperty("status").GetString()),
        new BilingualText(finding.GetProperty("why").GetString()!, finding.GetProperty("whyZh").GetString()!),
        [.. finding.GetProperty("missing").EnumerateArray().Select(m => new BilingualText(m.GetProperty("question").GetString()!, m.GetProperty("questionZh").GetString()!))]);
}
