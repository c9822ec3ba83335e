namespace Screening.Core.Lists;

/// <summary>One leaf, heading or clause of a measure, with the rule that says what falls under it.</summary>
public sealed record Entry
{
    /// <summary>The control code.</summary>
    public required EntryCode Code { get; init; }

    /// <summary>The measure it belongs to.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>What kind of node it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Our own short title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>The official text as seen, in Chinese; null where none was seen. Characters not seen stand in 〔〕.</summary>
    public string? OfficialTextZh { get; init; }

    /// <summary>How sure the text is.</summary>
    public required Certainty TextCertainty { get; init; }

    /// <summary>How sure the code is (a sub-letter may be unknown).</summary>
    public required Certainty CodeCertainty { get; init; }

    /// <summary>How sure it is that the rule says what the text says.</summary>
    public required Certainty RuleCertainty { get; init; }

    /// <summary>What falls under it; null for groups without a rule of their own, reserved codes and clauses that text can't decide.</summary>
    public Condition? Rule { get; init; }

    /// <summary>Reference tariff codes: hints, never proof.</summary>
    public IReadOnlyList<TariffHint> TariffCodes { get; init; } = [];

    /// <summary>Events of its own, beside the measure's; null where the measure's timeline is the entry's.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>The clause of the measure whose events apply (see <see cref="LegalEvent.Clause"/>); null for the whole.</summary>
    public string? Clause { get; init; }

    /// <summary>All sources of it: keys into <see cref="Edition.Sources"/>; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Where the wording was seen; a part of <see cref="Sources"/>.</summary>
    public required IReadOnlyList<string> TextSources { get; init; }

    /// <summary>What the code rests on; a part of <see cref="Sources"/>.</summary>
    public required IReadOnlyList<string> CodeSources { get; init; }

    /// <summary>What the rule rests on: the wording, and official answers that explain it; a part of <see cref="Sources"/>.</summary>
    public required IReadOnlyList<string> RuleSources { get; init; }

    /// <summary>What of its official text was not seen: keys into <see cref="Edition.Gaps"/>.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>Form notes, official answers, gaps.</summary>
    public IReadOnlyList<BilingualText> Notes { get; init; } = [];
}
