namespace Screening.Pipeline.Uploads;

/// <summary>Where a document goes.</summary>
/// <param name="Container"><c>manifests</c> or <c>documents</c>.</param>
/// <param name="Name">Blob name.</param>
public sealed record UploadPlace(string Container, string Name);
