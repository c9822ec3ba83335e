using System.Buffers.Binary;
using System.Text;

namespace Screening.Intake.Tests.Parts;

public sealed class PackedMessageTests
{
    [Theory]
    [InlineData("winmail.dat", "a file of its own")]
    [InlineData("noname", "without its name")]
    public void The_attachments_of_winmail_dat_are_read(string name, string why)
    {
        var (lines, report) = Reading.Of(Winmail(), name);
        Assert.True(report.Reader == "tnef" && lines.Any(line => line is { Text: "Terbium oxide", Where: "list.csv > row 2" }), why);
    }

    [Fact]
    public void Winmail_dat_in_a_mail_is_read()
    {
        var packed = Convert.ToBase64String(Winmail(), Base64FormattingOptions.InsertLineBreaks);
        var mail = "From: a@example.com\r\nTo: b@example.com\r\nSubject: list\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nSee the list.\r\n"
            + $"--b1\r\nContent-Type: application/ms-tnef; name=\"winmail.dat\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{packed}\r\n--b1--\r\n";
        var (lines, _) = Reading.Of(Encoding.ASCII.GetBytes(mail), "a.eml");
        Assert.Contains(lines, line => line.Text == "Terbium oxide");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07, 1, 0 }, "RAR", "an archive")]
    public void What_is_known_and_not_read_is_named(byte[] content, string name, string why)
    {
        var (_, report) = Reading.Of(content, "a");
        Assert.True(report.IsRejected && report.Issues.Any(issue => issue.Code == "formatNotRead" && issue.Message.Contains(name, StringComparison.Ordinal)), why);
    }

    // MS-OXTNEF 2.1: a signature, a key, then attributes with their level, number, length, data and checksum.
    private static byte[] Winmail()
    {
        using var file = new MemoryStream();
        file.Write([0x78, 0x9F, 0x3E, 0x22, 1, 0]);
        Add(file, 1, 0x00089006, [0, 0, 1, 0]);
        Add(file, 1, 0x00018004, [.. "List for S-9"u8, 0]);
        Add(file, 2, 0x00069002, [1, 0, .. new byte[12]]);
        Add(file, 2, 0x00018010, [.. "list.csv"u8, 0]);
        Add(file, 2, 0x0006800F, Encoding.ASCII.GetBytes("description,hs code,qty\nTerbium oxide,284690,4\nBrooms,9603,9\n"));
        return file.ToArray();
    }

    private static void Add(MemoryStream file, byte level, uint attribute, byte[] data)
    {
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(numbers, attribute);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], data.Length);
        file.WriteByte(level);
        file.Write(numbers);
        file.Write(data);
        file.Write(BitConverter.GetBytes((ushort)data.Sum(b => b)));
    }
}
