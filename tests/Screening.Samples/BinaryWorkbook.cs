using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Screening.Samples;

/// <summary>A packing list as XLSB (MS-XLSB): binary records in a package; a share in percent, a merged name, a hidden row, a hidden sheet.</summary>
internal static class BinaryWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Percent = 1;

    private static readonly string[] Texts = ["Goods", "Description", "Grade", "HS code", "Qty", "Dy", "Terbium oxide", "4N", "Sintered NdFeB magnet", "42UH", "38EH", "Scandium metal", "Brooms"];

    private static readonly (bool IsHidden, object?[] Cells)[] Goods =
    [
        (false, ["Description", "Grade", "HS code", "Qty", "Dy"]),
        (false, ["Terbium oxide", "4N", "2846901600", 5.0, null]),
        (false, ["Sintered NdFeB magnet", "42UH", "8505111000", 400.0, 0.0265]),
        (true, [null, "38EH", "8505111000", 120.0, 0.041]),
        (false, ["Brooms", null, "9603909000", 9.0, null]),
    ];

    private static readonly (bool IsHidden, object?[] Cells)[] Secret = [(false, ["Description", "Grade", "Qty"]), (false, ["Scandium metal", "4N", 2.0])];

    internal static byte[] Create()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"u8);
            Add(archive, "_rels/.rels", Encoding.UTF8.GetBytes($"<Relationships><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"));
            Add(archive, "xl/_rels/workbook.bin.rels", Encoding.UTF8.GetBytes(
                $"<Relationships><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.bin\"/><Relationship Id=\"r2\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.bin\"/>"
                + $"<Relationship Id=\"r3\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.bin\"/><Relationship Id=\"r4\" Type=\"{Relations}/styles\" Target=\"styles.bin\"/></Relationships>"));
            Add(archive, "xl/workbook.bin", [.. Record(131), .. Record(156, [.. Number(0), .. Number(1), .. Text("r1"), .. Text("Goods")]), .. Record(156, [.. Number(1), .. Number(2), .. Text("r2"), .. Text("secret")]), .. Record(132)]);
            Add(archive, "xl/sharedStrings.bin", [.. Record(159, [.. Number(Texts.Length), .. Number(Texts.Length)]), .. Texts.SelectMany(text => Record(19, [0, .. Text(text)])), .. Record(160)]);
            Add(archive, "xl/styles.bin", [.. Record(617, Number(2)), .. Record(47, [0, 0, 0, 0, .. new byte[12]]), .. Record(47, [0, 0, 10, 0, .. new byte[12]]), .. Record(618)]);
            Add(archive, "xl/worksheets/sheet1.bin", Sheet(Goods, Record(176, [.. Number(2), .. Number(3), .. Number(0), .. Number(0)])));
            Add(archive, "xl/worksheets/sheet2.bin", Sheet(Secret, []));
        }

        return buffer.ToArray();
    }

    private static byte[] Sheet((bool IsHidden, object?[] Cells)[] rows, byte[] merged)
    {
        using var part = new MemoryStream();
        part.Write([.. Record(129), .. Record(145)]);
        for (var i = 0; i < rows.Length; i++)
        {
            part.Write(Record(0, [.. Number(i), .. Number(0), 0, 0, 0, (byte)(rows[i].IsHidden ? 0x10 : 0), 0, .. Number(0)]));
            for (var column = 0; column < rows[i].Cells.Length; column++)
                part.Write(Cell(column, rows[i].Cells[column]));
        }

        part.Write([.. Record(146), .. merged, .. Record(130)]);
        return part.ToArray();
    }

    // Shared texts where there is one, others in the cell; whole numbers packed (RkNumber), shares with their format.
    private static byte[] Cell(int column, object? value) => value switch
    {
        string text when Array.IndexOf(Texts, text) is var shared and >= 0 => Record(7, [.. Number(column), .. Number(0), .. Number(shared)]),
        string text => Record(6, [.. Number(column), .. Number(0), .. Text(text)]),
        double number when number == Math.Floor(number) => Record(2, [.. Number(column), .. Number(0), .. Number(((int)number << 2) | 2)]),
        double number => Record(5, [.. Number(column), .. Number(Percent), .. BitConverter.GetBytes(number)]),
        _ => Record(1, [.. Number(column), .. Number(0)]),
    };

    private static byte[] Record(int type, byte[]? data = null)
    {
        var header = new List<byte>();
        if (type < 0x80)
            header.Add((byte)type);
        else
            header.AddRange([(byte)(0x80 | (type & 0x7F)), (byte)(type >> 7)]);
        var size = data?.Length ?? 0;
        for (; size >= 0x80; size >>= 7)
            header.Add((byte)(0x80 | (size & 0x7F)));
        header.Add((byte)size);
        return [.. header, .. data ?? []];
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Text(string text) => [.. Number(text.Length), .. Encoding.Unicode.GetBytes(text)];

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
