namespace Screening.Core;

/// <summary>How much an <see cref="Issue"/> weighs.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,

    /// <summary>Something could not be read or is doubtful; a person should look.</summary>
    Warning,

    /// <summary>The input, or the part named, could not be used.</summary>
    Error,
}
