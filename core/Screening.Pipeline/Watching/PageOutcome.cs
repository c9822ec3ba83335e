namespace Screening.Pipeline.Watching;

/// <summary>What came of reading a page.</summary>
public enum PageOutcome
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It is what was read before.</summary>
    Unchanged,

    /// <summary>The server says that it is not there (404 or 410).</summary>
    Gone,

    /// <summary>It could not be read; it may be there.</summary>
    Failed,
}
