namespace Screening.Pipeline.Inputs;

/// <summary>One version of one input blob.</summary>
/// <param name="Container"><c>manifests</c> or <c>documents</c>.</param>
/// <param name="Name">The blob's name with its folders, '/' between; the first folder is the shipment.</param>
/// <param name="ETag">The version that was seen; what is read must be this one.</param>
public sealed record InputRef(string Container, string Name, string ETag)
{
    /// <summary>The name without its folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];
}
