namespace Screening.Core.Lists;

/// <summary>What a legal event does to a measure or an entry.</summary>
public enum LegalEventKind
{
    /// <summary>The announcement was issued; it need not bite yet.</summary>
    Issued,

    /// <summary>It applies from this date.</summary>
    Effective,

    /// <summary>It does not apply from this date until <see cref="LegalEvent.Until"/>, or until resumed where that is null.</summary>
    Suspended,

    /// <summary>A suspension's end is moved to <see cref="LegalEvent.Until"/>.</summary>
    SuspensionExtended,

    /// <summary>A suspension ends early: it applies again from this date.</summary>
    Resumed,

    /// <summary>Its content changed from this date.</summary>
    Amended,

    /// <summary>It ceased for good from this date.</summary>
    Repealed,
}
