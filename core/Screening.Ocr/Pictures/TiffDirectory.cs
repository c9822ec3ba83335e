using System.Buffers.Binary;

namespace Screening.Ocr.Pictures;

/// <summary>
/// The sizes of a TIFF file's pages, from its chain of directories (TIFF 6.0), without decoding any: the library tells only the first page's
/// size beforehand.
/// </summary>
internal static class TiffDirectory
{
    private const int WidthTag = 256;
    private const int HeightTag = 257;

    /// <summary>Gives width and height of each page; ends at the first directory that is broken or that came before.</summary>
    public static IEnumerable<(uint Width, uint Height)> Pages(ReadOnlyMemory<byte> file)
    {
        var seen = new HashSet<uint>();
        var littleEndian = file.Length > 0 && file.Span[0] == (byte)'I';
        var at = Number(file, 4, 4, littleEndian);
        while (at is > 0 and var offset && seen.Add(offset) && Number(file, offset, 2, littleEndian) is { } entries)
        {
            uint width = 0, height = 0;
            for (var i = 0u; i < entries; i++)
            {
                var entry = offset + 2 + (12 * i);
                var size = Number(file, entry + 2, 2, littleEndian) == 3 ? 2 : 4;
                var tag = Number(file, entry, 2, littleEndian);
                width = tag == WidthTag ? Number(file, entry + 8, size, littleEndian) ?? 0 : width;
                height = tag == HeightTag ? Number(file, entry + 8, size, littleEndian) ?? 0 : height;
            }

            yield return (width, height);
            at = Number(file, offset + 2 + (12 * entries), 4, littleEndian);
        }
    }

    private static uint? Number(ReadOnlyMemory<byte> file, uint at, int size, bool littleEndian)
    {
        if (at > file.Length - size)
        {
            return null;
        }

        var bytes = file.Span.Slice((int)at, size);
        return (size, littleEndian) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
    }
}
