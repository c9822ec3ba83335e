using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Screening.Fuzz;

/// <summary>Changes a document in the ways that break readers; the same seed gives the same documents.</summary>
public sealed class Mutator(IReadOnlyList<byte[]> seeds, int seed)
{
    private static readonly byte[][] Words = [.. new[]
    {
        "<", ">", "</", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "<a>", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800", ",", ":", "null", "1e999", "'", "+", "?", "??", "*", "~", "\n", "\r\n\r\n",
        "UNA:+.? '", "UNB+", "GID+", "FTX+AAA+++", "LIN*", "ISA*", "--b1\r\n", "Content-Type: multipart/mixed; boundary=b1\r\n", "\0", "\u00ff\u00ff\u00ff\u00ff", "\u0000\u0000\u0000\u0000", "\u00ff\u00ff\u00ff\u007f", "PK\u0003\u0004", "PK\u0001\u0002", "%PDF-", "-1", "65536", "4294967295",
    }.Select(Encoding.Latin1.GetBytes)];

    private readonly Random random = new(seed);

    /// <summary>One mutated document of a seed.</summary>
    public byte[] Mutate(byte[] document)
    {
        if (document.AsSpan().StartsWith("PK"u8) && random.Next(2) == 0 && MutateEntry(document) is { } packed)
        {
            return packed;
        }

        return MutateBytes(document);
    }

    private byte[] MutateBytes(byte[] document)
    {
        var bytes = new List<byte>(document);
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(7))
            {
                case 0 when bytes.Count > 0:
                    bytes[at % bytes.Count] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when bytes.Count > 0:
                    bytes[at % bytes.Count] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                    break;
                case 4:
                    var other = seeds[random.Next(seeds.Count)];
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(1, 256))]);
                    break;
                case 5:
                    var copy = bytes.GetRange(at, Math.Min(random.Next(1, 256), bytes.Count - at));
                    for (var i = random.Next(1, 40); i > 0; i--)
                    {
                        bytes.InsertRange(at, copy);
                    }

                    break;
                default:
                    if (random.Next(4) == 0)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    // A flip in packed bytes only breaks the packing: half of the archives are packed again around a mutated entry.
    private byte[]? MutateEntry(byte[] document)
    {
        try
        {
            using var source = new ZipArchive(new MemoryStream(document));
            using var buffer = new MemoryStream();
            using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            {
                var chosen = random.Next(Math.Max(1, source.Entries.Count));
                for (var i = 0; i < source.Entries.Count; i++)
                {
                    using var content = new MemoryStream();
                    using (var unpacked = source.Entries[i].Open())
                    {
                        unpacked.CopyTo(content);
                    }

                    using var entry = target.CreateEntry(random.Next(50) == 0 ? "../" + i.ToString(CultureInfo.InvariantCulture) : source.Entries[i].FullName).Open();
                    entry.Write(i == chosen ? MutateBytes(content.ToArray()) : content.ToArray());
                }
            }

            return buffer.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
