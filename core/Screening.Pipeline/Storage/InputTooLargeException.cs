namespace Screening.Pipeline.Storage;

/// <summary>An upload grew beyond the limit; nothing of it was kept.</summary>
public sealed class InputTooLargeException : Exception
{
    /// <summary>Names the limit.</summary>
    public InputTooLargeException(long maxBytes)
        : base($"The upload is larger than {maxBytes} bytes; nothing of it was kept. Cut the document into parts.") => MaxBytes = maxBytes;

    /// <summary>The limit, bytes.</summary>
    public long MaxBytes { get; }
}
