namespace Screening.Core.Lists.Loading;

/// <summary>One data file of an edition.</summary>
/// <param name="Path">Its path below the edition's folder, with '/', for example <c>measures/2025-18.json</c>.</param>
/// <param name="Content">UTF-8 JSON.</param>
public sealed record ListFile(string Path, ReadOnlyMemory<byte> Content);
