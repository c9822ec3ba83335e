namespace Screening.Pipeline.Watching;

/// <summary>Which version of a page was read, by the server's own words.</summary>
/// <param name="ETag">Its ETag; null when the server gave none.</param>
/// <param name="LastModified">Its date of change UTC; null when it gave none.</param>
public sealed record PageVersion(string? ETag, DateTimeOffset? LastModified);
