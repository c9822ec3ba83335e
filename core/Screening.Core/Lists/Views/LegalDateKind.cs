namespace Screening.Core.Lists.Views;

/// <summary>What the law's calendar brings on a day.</summary>
public enum LegalDateKind
{
    /// <summary>It applies from this day: for the first time, or again.</summary>
    TakesEffect,

    /// <summary>It does not apply from this day on: suspended or repealed.</summary>
    Ends,

    /// <summary>A suspension names this day as its last, or a status becomes uncertain on it.</summary>
    BecomesUncertain,

    /// <summary>A date that was only announced is reached, and no formal instrument is known that confirms it.</summary>
    PassesUnconfirmed,
}
