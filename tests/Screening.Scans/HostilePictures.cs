using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ImageMagick;

namespace Screening.Scans;

/// <summary>Pictures and scanned documents that are larger, longer or more broken than any that is meant to be read.</summary>
internal static class HostilePictures
{
    /// <summary>A PNG file of white pixels, as a bomb packs them: a few kilobytes for any size.</summary>
    public static byte[] White(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[width + 1];
            row.AsSpan(1).Fill(255);
            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A TIFF file of one page many times, packed as faxes are.</summary>
    public static byte[] Tiff(byte[] page, int count)
    {
        using var pages = new MagickImageCollection();
        for (var i = 0; i < count; i++)
        {
            var frame = new MagickImage(page) { Depth = 1 };
            frame.Threshold(new Percentage(60));
            frame.Settings.Compression = CompressionMethod.Group4;
            pages.Add(frame);
        }

        return pages.ToByteArray(MagickFormat.Tiff);
    }

    /// <summary>A GIF file of many pictures.</summary>
    public static byte[] Animation(int count)
    {
        using var pages = new MagickImageCollection();
        for (var i = 0; i < count; i++)
        {
            pages.Add(new MagickImage(i % 2 == 0 ? MagickColors.White : MagickColors.Red, 400, 300));
        }

        return pages.ToByteArray(MagickFormat.Gif);
    }

    /// <summary>A PDF file of many pages that show one JPEG picture.</summary>
    public static byte[] Pdf(byte[] jpeg, int width, int height, int count)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Text("%PDF-1.4\n");
        Object("<</Type /Catalog /Pages 2 0 R>>");
        Object(string.Create(CultureInfo.InvariantCulture, $"<</Type /Pages /Count {count} /Kids [{string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{5 + i} 0 R ")))}]>>"));
        Object(string.Create(CultureInfo.InvariantCulture, $"<</Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length {jpeg.Length}>>"), jpeg);
        Object("<</Length 29>>", Encoding.ASCII.GetBytes("q 595 0 0 842 0 0 cm /A Do Q "));
        for (var i = 0; i < count; i++)
        {
            Object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</A 3 0 R>>>>>>");
        }

        var table = file.Position;
        Text(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        places.ForEach(place => Text(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Text(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
        return file.ToArray();

        void Object(string dictionary, byte[]? stream = null)
        {
            places.Add(file.Position);
            Text(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{dictionary}\n"));
            if (stream is not null)
            {
                Text("stream\n");
                file.Write(stream);
                Text("\nendstream\n");
            }

            Text("endobj\n");
        }

        void Text(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] body = [.. name, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    // The checksum of PNG chunks (RFC 2083).
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
