namespace Screening.Pipeline.Storage;

/// <summary>One blob of a watched container as it is now.</summary>
/// <param name="Input">Container, name and current version.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ModifiedAt">When it was last written, UTC, by the store's own clock.</param>
public sealed record InputBlob(Inputs.InputRef Input, long Length, DateTimeOffset ModifiedAt);
