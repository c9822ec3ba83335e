using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Checks;

/// <summary>Which control list answered: its name with the short hash, and up to which day its makers looked for legal events.</summary>
/// <param name="Name">Name and the first 12 hex digits of the hash, for example <c>2026-11-24+9f86d081884c</c>.</param>
/// <param name="KnownUntil">The day up to which the law is known.</param>
/// <param name="MaxAgeDays">Days after which answers say that the list is old.</param>
public sealed record EditionStamp(string Name, DateOnly KnownUntil, int MaxAgeDays = ListsOptions.DefaultMaxAgeDays)
{
    /// <summary>The stamp of an edition.</summary>
    public static EditionStamp Of(Edition edition, int maxAgeDays = ListsOptions.DefaultMaxAgeDays) => new(CheckHandler.NameOf(edition), edition.KnownUntil, maxAgeDays);

    /// <summary>Days from the last look at the law to the date that is answered for; 0 when that date lies before it.</summary>
    public int AgeDays(DateOnly asOf) => Math.Max(0, asOf.DayNumber - KnownUntil.DayNumber);

    /// <summary>True when the list is too old to answer for the date without saying so.</summary>
    public bool IsOld(DateOnly asOf) => AgeDays(asOf) > MaxAgeDays;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
