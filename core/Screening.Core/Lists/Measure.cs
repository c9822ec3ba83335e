namespace Screening.Core.Lists;

/// <summary>One announcement with its legal timeline and its entries.</summary>
public sealed record Measure
{
    /// <summary>Year and number.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>The official number in Chinese, for example 商务部 海关总署公告2025年第18号.</summary>
    public required string Number { get; init; }

    /// <summary>Our own short title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>
    /// False for a measure whose goods are no rare earths (superhard materials, batteries): its law, entries and rules are held and shown,
    /// and take no part in verdicts. Default true.
    /// </summary>
    public bool IsScreened { get; init; } = true;

    /// <summary>Its legal events.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>Its entries in the order of their codes; empty for an instrument that only acts on other measures (2025-70).</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>Keys into <see cref="Edition.Sources"/>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What of its official text as a whole was not seen: keys into <see cref="Edition.Gaps"/>.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>What a reader must know: gaps, transitional rules, duties of declaration.</summary>
    public IReadOnlyList<BilingualText> Notes { get; init; } = [];
}
