namespace Screening.Intake;

/// <summary>The first bytes of a document and its name, by which its format is found.</summary>
public readonly ref struct DocumentHead
{
    /// <summary>Joins the bytes and the name.</summary>
    public DocumentHead(ReadOnlySpan<byte> bytes, string fileName, ReadOnlySpan<byte> directory = default, IReadOnlyList<string>? entryNames = null)
    {
        Bytes = bytes;
        FileName = fileName;
        Directory = directory;
        EntryNames = entryNames ?? [];
    }

    /// <summary>Up to 8 KiB from the start.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The file's name, without a path.</summary>
    public string FileName { get; }

    /// <summary>The first sector of the directory of a compound file (MS-CFB), by which mails, workbooks and texts in it are told apart; empty otherwise.</summary>
    public ReadOnlySpan<byte> Directory { get; }

    /// <summary>Names of the first entries of a ZIP archive, by which office documents are told from each other; empty otherwise.</summary>
    public IReadOnlyList<string> EntryNames { get; }
}
