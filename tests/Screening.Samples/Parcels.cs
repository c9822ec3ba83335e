using System.IO.Compression;
using System.Text;

namespace Screening.Samples;

/// <summary>Documents within documents: an archive of messages, the same archive in a mail (RFC 5322, MIME), a list packed by gzip.</summary>
internal static class Parcels
{
    internal static byte[] Zip()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "customs/manifest-cuscar.edi", TradeMessages.All["manifest-cuscar.edi"]);
            Add(archive, "invoice-ubl.xml", TradeMessages.All["invoice-ubl.xml"]);
        }

        return buffer.ToArray();
    }

    internal static byte[] Mail()
    {
        var packed = Convert.ToBase64String(Zip(), Base64FormattingOptions.InsertLineBreaks);
        return Encoding.ASCII.GetBytes(
            "From: shipping@example.com\r\nTo: broker@example.com\r\nSubject: Documents for shipment S-9\r\nDate: Tue, 24 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease add 3 kg of scandium oxide, sample, no value.\r\n"
            + "--b1\r\nContent-Type: application/zip; name=\"papers.zip\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"papers.zip\"\r\n\r\n" + packed + "\r\n--b1--\r\n");
    }

    internal static byte[] Gzip()
    {
        using var buffer = new MemoryStream();
        using (var packed = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write("description,hs code,qty\nEuropium oxide,284690,5\nTin cans,7310,40\n"u8);
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        using var content = entry.Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
