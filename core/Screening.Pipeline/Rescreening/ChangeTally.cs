using Screening.Core.Classification;

namespace Screening.Pipeline.Rescreening;

/// <summary>How many lines changed from one answer to another.</summary>
public sealed record ChangeTally
{
    /// <summary>No line.</summary>
    public static ChangeTally None { get; } = new();

    /// <summary>From noMatch to review.</summary>
    public long NoMatchToReview { get; init; }

    /// <summary>From noMatch to controlled.</summary>
    public long NoMatchToControlled { get; init; }

    /// <summary>From review to controlled.</summary>
    public long ReviewToControlled { get; init; }

    /// <summary>From review back to noMatch.</summary>
    public long ReviewToNoMatch { get; init; }

    /// <summary>From controlled back to review.</summary>
    public long ControlledToReview { get; init; }

    /// <summary>From controlled back to noMatch.</summary>
    public long ControlledToNoMatch { get; init; }

    /// <summary>The verdict stays; the licence on the date changes.</summary>
    public long LicenceOnly { get; init; }

    /// <summary>Verdict and licence stay; the entries, their match, their status or the questions change.</summary>
    public long FindingsOnly { get; init; }

    /// <summary>All lines that changed.</summary>
    public long Total => NoMatchToReview + NoMatchToControlled + ReviewToControlled + ReviewToNoMatch + ControlledToReview + ControlledToNoMatch + LicenceOnly + FindingsOnly;

    /// <summary>One line's change.</summary>
    public static ChangeTally Of(Verdict before, Verdict after, bool licenceDiffers) => (before, after) switch
    {
        (Verdict.NoMatch, Verdict.Review) => new ChangeTally { NoMatchToReview = 1 },
        (Verdict.NoMatch, Verdict.Controlled) => new ChangeTally { NoMatchToControlled = 1 },
        (Verdict.Review, Verdict.Controlled) => new ChangeTally { ReviewToControlled = 1 },
        (Verdict.Review, Verdict.NoMatch) => new ChangeTally { ReviewToNoMatch = 1 },
        (Verdict.Controlled, Verdict.Review) => new ChangeTally { ControlledToReview = 1 },
        (Verdict.Controlled, Verdict.NoMatch) => new ChangeTally { ControlledToNoMatch = 1 },
        _ => licenceDiffers ? new ChangeTally { LicenceOnly = 1 } : new ChangeTally { FindingsOnly = 1 },
    };

    /// <summary>Both together.</summary>
    public static ChangeTally operator +(ChangeTally one, ChangeTally other) => new()
    {
        NoMatchToReview = one.NoMatchToReview + other.NoMatchToReview, NoMatchToControlled = one.NoMatchToControlled + other.NoMatchToControlled,
        ReviewToControlled = one.ReviewToControlled + other.ReviewToControlled, ReviewToNoMatch = one.ReviewToNoMatch + other.ReviewToNoMatch,
        ControlledToReview = one.ControlledToReview + other.ControlledToReview, ControlledToNoMatch = one.ControlledToNoMatch + other.ControlledToNoMatch,
        LicenceOnly = one.LicenceOnly + other.LicenceOnly, FindingsOnly = one.FindingsOnly + other.FindingsOnly,
    };

    /// <summary>As <c>+</c>.</summary>
    public static ChangeTally Add(ChangeTally one, ChangeTally other) => one + other;
}
