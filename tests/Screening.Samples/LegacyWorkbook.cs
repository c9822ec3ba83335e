using System.Buffers.Binary;
using System.Text;

namespace Screening.Samples;

/// <summary>Lists as XLS (MS-XLS): BIFF 8 in a compound file, with Chinese text and merged cells, and the bare records of Excel 2.</summary>
internal static class LegacyWorkbook
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private static readonly object?[][] Rows =
    [
        ["PACKING LIST 装箱单"],
        ["No", "品名 Description", "Model", "HS code", "Qty", "Unit"],
        [1.0, "Terbium oxide 氧化铽", "4N", "2846901600", 5.0, "kg"],
        [2.0, "Cotton gloves", null, "6116920000", 40.0, "pairs"],
        [3.0, "Samarium cobalt magnet", "YXG-28", "8505111000", 300.0, "pcs"],
        [4.0, null, "YXG-30", "8505111000", 120.0, "pcs"],
        [null, "TOTAL", null, null, 465.0, null],
    ];

    /// <summary>BIFF 8 in a compound file; the last two goods share a merged name.</summary>
    internal static byte[] Biff8()
    {
        var sheet = (byte[])[.. Record(0x809, [0, 6, 0x10, 0, .. new byte[12]]), .. Cells(Rows, Label8, 0x203, 6), .. Record(0xE5, [.. Shorts(2, 0, 0, 0, 5), .. Shorts(4, 5, 1, 1)]), .. Record(0x0A, [])];
        var name = (byte[])[5, 0, .. "Goods"u8];
        var before = (byte[])[.. Record(0x809, [0, 6, 5, 0, .. new byte[12]]), .. Record(0x42, Shorts(1200))];
        var offset = before.Length + 4 + 6 + name.Length + 4;
        var workbook = (byte[])[.. before, .. Record(0x85, [.. BitConverter.GetBytes(offset), 0, 0, .. name]), .. Record(0x0A, []), .. sheet];
        Array.Resize(ref workbook, Math.Max(4096, (workbook.Length + Sector - 1) / Sector * Sector));
        return Compound(workbook);
    }

    /// <summary>Bare records of Excel 2, as old stock systems write them.</summary>
    internal static byte[] Biff2() =>
        [.. Record(0x09, Shorts(2, 0x10)), .. Cells([.. Rows.Skip(1).Select(row => Array.ConvertAll(row, cell => cell is string text ? new string([.. text.Where(char.IsAscii)]).Trim() : cell))], Label2, 0x03, 7), .. Record(0x0A, [])];

    private static byte[] Cells(object?[][] rows, Func<int, int, string, byte[]> label, int number, int header)
    {
        using var cells = new MemoryStream();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is string text)
                    cells.Write(label(row, column, text));
                else if (rows[row][column] is double value)
                    cells.Write(Record(number, [.. Shorts(row, column), .. new byte[header - 4], .. BitConverter.GetBytes(value)]));
            }
        }

        return cells.ToArray();
    }

    private static byte[] Label8(int row, int column, string text) => Record(0x204, [.. Shorts(row, column, 0, text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    private static byte[] Label2(int row, int column, string text) => Record(0x04, [.. Shorts(row, column), 0, 0, 0, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);

    private static byte[] Record(int type, byte[] data) => [.. Shorts(type, data.Length), .. data];

    private static byte[] Shorts(params int[] numbers) => [.. numbers.SelectMany(number => BitConverter.GetBytes((ushort)number))];

    // Sector 0: the sector table, 1: the directory, then the workbook.
    private static byte[] Compound(byte[] workbook)
    {
        var header = new byte[Sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        foreach (var (at, value) in (ReadOnlySpan<(int, ushort)>)[(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)])
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), value);
        foreach (var (at, value) in (ReadOnlySpan<(int, uint)>)[(44, 1), (48, 1), (56, 4096), (60, End), (64, 0), (68, End), (72, 0), (76, 0)])
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        header.AsSpan(80).Fill(0xFF);
        var table = new byte[Sector];
        table.AsSpan().Fill(0xFF);
        var sectors = workbook.Length / Sector;
        var next = (uint[])[0xFFFFFFFD, End, .. Enumerable.Range(0, sectors).Select(i => i == sectors - 1 ? End : (uint)(i + 3))];
        for (var i = 0; i < next.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), next[i]);
        return [.. header, .. table, .. Entry("Root Entry", 5, 1, End, 0), .. Entry("Workbook", 2, Free, 2, workbook.Length), .. Entry("", 0, Free, 0, 0), .. Entry("", 0, Free, 0, 0), .. workbook];
    }

    private static byte[] Entry(string name, byte kind, uint child, uint start, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(64), (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        (entry[66], entry[67]) = (kind, 1);
        foreach (var (at, value) in (ReadOnlySpan<(int, uint)>)[(68, Free), (72, Free), (76, child), (116, start), (120, (uint)length)])
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(at), value);
        return entry;
    }
}
