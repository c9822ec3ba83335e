namespace Screening.Intake.Rtf;

/// <summary>What a token of RTF is.</summary>
internal enum RtfKind
{
    /// <summary>A group begins.</summary>
    Open,

    /// <summary>A group ends.</summary>
    Close,

    /// <summary>A control word with its number, or a control symbol.</summary>
    Control,

    /// <summary>A byte of text in the code page of its font.</summary>
    Byte,
}

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The control word or symbol; empty otherwise.</param>
/// <param name="Number">Its number; null for none. For <see cref="RtfKind.Byte"/> the byte.</param>
internal readonly record struct RtfToken(RtfKind Kind, string Word, int? Number);
