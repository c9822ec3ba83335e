using System.IO.Compression;

namespace Screening.Intake.Archives;

/// <summary>A single file packed by gzip (RFC 1952).</summary>
internal sealed class GzipReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "gzip";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes.StartsWith<byte>([0x1F, 0x8B, 0x08]) ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var name = source.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.FileName[..^3] : source.FileName;
        using var unpacked = new GZipStream(source.Content, CompressionMode.Decompress, leaveOpen: true);
        foreach (var line in source.Parts.Unpack(name, unpacked, source.Content.Length))
        {
            yield return line;
        }
    }
}
