namespace Screening.Pipeline.Outbound;

/// <summary>A whole answer of another machine.</summary>
/// <param name="Status">The status code, 200 to 599; 304 when what is known is still true.</param>
/// <param name="Body">The bytes, unpacked; empty for 304.</param>
/// <param name="ETag">The tag by which to ask again; null when none was sent.</param>
/// <param name="LastModified">The time by which to ask again; null when none was sent.</param>
public sealed record OutboundReply(int Status, ReadOnlyMemory<byte> Body, string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>The encoding that the answer names for its text; null when it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>How long the server asks to wait before another call; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True for 304.</summary>
    public bool IsUnchanged => Status == 304;
}
