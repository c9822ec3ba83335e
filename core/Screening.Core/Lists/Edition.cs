using System.Collections.Frozen;

namespace Screening.Core.Lists;

/// <summary>One immutable, hashed version of the whole control list.</summary>
public sealed record Edition
{
    /// <summary>The edition's name, for example <c>2026-11-24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the canonical form of all its files, 64 lower-case hex digits: formatting does not change it.</summary>
    public required string Hash { get; init; }

    /// <summary>The date up to which its makers looked for legal events.</summary>
    public required DateOnly KnownUntil { get; init; }

    /// <summary>Measures in the order of their ids.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>All entries by code.</summary>
    public required FrozenDictionary<EntryCode, Entry> Entries { get; init; }

    /// <summary>Elements by symbol.</summary>
    public required FrozenDictionary<string, ElementNames> Elements { get; init; }

    /// <summary>Substances by id.</summary>
    public required FrozenDictionary<string, Substance> Substances { get; init; }

    /// <summary>The vocabulary by concept id.</summary>
    public required FrozenDictionary<string, Concept> Concepts { get; init; }

    /// <summary>Neighbour cases in the order in which they are tried.</summary>
    public required IReadOnlyList<Neighbour> Neighbours { get; init; }

    /// <summary>Tariff codes by their digits.</summary>
    public required FrozenDictionary<string, TariffCode> TariffCodes { get; init; }

    /// <summary>Gaps by key: what of the official texts was not seen.</summary>
    public required FrozenDictionary<string, Gap> Gaps { get; init; }

    /// <summary>What users stated on top of the shipped list, in the order in which it was laid over it; empty for the shipped list itself.</summary>
    public IReadOnlyList<OverlayProvenance> Overlays { get; init; } = [];

    /// <summary>Sources by key.</summary>
    public required FrozenDictionary<string, Source> Sources { get; init; }
}
