namespace Screening.Intake;

/// <summary>The first bytes of a document and its name, by which its format is found.</summary>
public readonly ref struct DocumentHead
{
    /// <summary>Joins the bytes and the name.</summary>
    public DocumentHead(ReadOnlySpan<byte> bytes, string fileName)
    {
        Bytes = bytes;
        FileName = fileName;
    }

    /// <summary>Up to 8 KiB from the start.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The file's name, without a path.</summary>
    public string FileName { get; }
}
