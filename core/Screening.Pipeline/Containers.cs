namespace Screening.Pipeline;

/// <summary>Names of the blob containers.</summary>
public static class Containers
{
    /// <summary>Manifests, invoices, packing lists, declarations; watched.</summary>
    public const string Manifests = "manifests";

    /// <summary>Technical documents; watched.</summary>
    public const string Documents = "documents";

    /// <summary>Line blobs, result files, annotated copies; never watched.</summary>
    public const string Work = "screening-work";
}
