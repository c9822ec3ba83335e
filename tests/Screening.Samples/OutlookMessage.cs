using System.Buffers.Binary;
using System.Text;

namespace Screening.Samples;

/// <summary>
/// A message as Outlook saves it (MS-OXMSG in MS-CFB, version 3): subject, text and one attached list. Every stream is short, so all of them
/// stand in the mini stream; one sector holds the sector table, one the mini table.
/// </summary>
internal static class OutlookMessage
{
    private const int Sector = 512;
    private const int MiniSector = 64;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const string List = "description,hs code,qty\nSamarium metal,280530,4\nBrooms,9603,9\n";

    private static readonly (string Name, byte[] Content)[] Message =
    [
        ("__substg1.0_0037001F", Encoding.Unicode.GetBytes("List for S-9")),
        ("__substg1.0_1000001F", Encoding.Unicode.GetBytes("The list is attached, and 2 kg of neodymium metal come on top.")),
        ("__properties_version1.0", new byte[32]),
    ];

    private static readonly (string Name, byte[] Content)[] Attachment =
    [
        ("__substg1.0_3707001F", Encoding.Unicode.GetBytes("list.csv")),
        ("__substg1.0_37010102", Encoding.UTF8.GetBytes(List)),
        ("__properties_version1.0", new byte[8]),
    ];

    internal static byte[] Create()
    {
        var mini = new MemoryStream();
        var miniTable = new List<uint>();
        var entries = new List<byte[]>();
        var streams = Message.Length + 2;
        for (var i = 0; i < Message.Length; i++)
            entries.Add(Stored(Message[i], i == Message.Length - 1 ? (uint)Message.Length + 1 : (uint)i + 2, mini, miniTable));
        entries.Add(Entry("__attach_version1.0_#00000000", 1, Free, (uint)streams, End, 0));
        for (var i = 0; i < Attachment.Length; i++)
            entries.Add(Stored(Attachment[i], i == Attachment.Length - 1 ? Free : (uint)(streams + i + 1), mini, miniTable));
        var miniSectors = ((int)mini.Length + Sector - 1) / Sector;
        entries.Insert(0, Entry("Root Entry", 5, Free, 1, 2, (int)mini.Length));
        while (entries.Count % 4 != 0)
            entries.Add(Entry(string.Empty, 0, Free, Free, 0, 0));
        return Assemble(entries, miniTable, mini, miniSectors);
    }

    // Sector 0: the sector table, 1: the mini table, then the mini stream, then the directory.
    private static byte[] Assemble(List<byte[]> entries, List<uint> miniTable, MemoryStream mini, int miniSectors)
    {
        var directory = 2 + miniSectors;
        var table = new List<uint> { 0xFFFFFFFD, End };
        table.AddRange(Chain(2, miniSectors));
        table.AddRange(Chain(directory, entries.Count / 4));
        var file = new MemoryStream();
        file.Write(Header((uint)directory));
        file.Write(Numbers(table));
        file.Write(Numbers(miniTable));
        mini.SetLength((long)miniSectors * Sector);
        mini.WriteTo(file);
        entries.ForEach(entry => file.Write(entry));
        return file.ToArray();
    }

    private static byte[] Header(uint directory)
    {
        var header = new byte[Sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        foreach (var (at, value) in (ReadOnlySpan<(int, ushort)>)[(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)])
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), value);
        foreach (var (at, value) in (ReadOnlySpan<(int, uint)>)[(44, 1), (48, directory), (56, 4096), (60, 1), (64, 1), (68, End), (72, 0), (76, 0)])
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        header.AsSpan(80).Fill(0xFF);
        return header;
    }

    private static byte[] Stored((string Name, byte[] Content) stream, uint right, MemoryStream mini, List<uint> miniTable)
    {
        var start = (uint)miniTable.Count;
        var count = (stream.Content.Length + MiniSector - 1) / MiniSector;
        miniTable.AddRange(Chain((int)start, count));
        mini.Write(stream.Content);
        mini.SetLength((start + count) * MiniSector);
        mini.Position = mini.Length;
        return Entry(stream.Name, 2, right, Free, start, stream.Content.Length);
    }

    private static IEnumerable<uint> Chain(int start, int count) => Enumerable.Range(1, count).Select(i => i == count ? End : (uint)(start + i));

    private static byte[] Entry(string name, byte kind, uint right, uint child, uint start, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(64), (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        (entry[66], entry[67]) = (kind, 1);
        foreach (var (at, value) in (ReadOnlySpan<(int, uint)>)[(68, Free), (72, right), (76, child), (116, start), (120, (uint)length)])
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(at), value);
        return entry;
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[Sector];
        bytes.AsSpan().Fill(0xFF);
        for (var i = 0; i < numbers.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), numbers[i]);
        return bytes;
    }
}
