using System.Buffers.Binary;
using System.Text;

namespace Screening.Intake.Workbooks.Binary;

/// <summary>Steps through the records of a part of an XLSB workbook (MS-XLSB 2.1.4): a number and a length of one or more bytes each, then the data.</summary>
internal sealed class RecordStream(Stream part) : IDisposable
{
    private readonly BufferedStream stream = new(part, 64 * 1024);
    private byte[] data = new byte[4 * 1024];
    private int length;

    /// <summary>Number of the record at hand.</summary>
    public int Type { get; private set; }

    /// <summary>Bytes of the record at hand, at most 1 MiB of them.</summary>
    public ReadOnlySpan<byte> Data => data.AsSpan(0, length);

    /// <summary>Goes to the next record; false at the end.</summary>
    /// <exception cref="EndOfStreamException">The part ends within a record.</exception>
    public bool Next()
    {
        var first = stream.ReadByte();
        if (first < 0)
            return false;
        Type = (first & 0x80) == 0 ? first : (first & 0x7F) | ((Byte() & 0x7F) << 7);
        var size = 0;
        for (var i = 0; i < 4; i++)
        {
            var next = Byte();
            size |= (next & 0x7F) << (7 * i);
            if ((next & 0x80) == 0)
                break;
        }

        length = Math.Min(size, 1 << 20);
        if (data.Length < length)
            data = new byte[length];
        stream.ReadExactly(data, 0, length);
        for (var left = size - length; left > 0;)
        {
            var skipped = stream.Read(data, 0, Math.Min(left, data.Length));
            left -= skipped > 0 ? skipped : throw new EndOfStreamException("The part ends within a record.");
        }

        return true;
    }

    /// <summary>A number of four bytes; 0 beyond the end.</summary>
    public int Int32(int at) => at >= 0 && at + 4 <= length ? BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at)) : 0;

    /// <summary>A number of two bytes; 0 beyond the end.</summary>
    public int UInt16(int at) => at >= 0 && at + 2 <= length ? BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at)) : 0;

    /// <summary>A number with a floating point; 0 beyond the end.</summary>
    public double Double(int at) => at >= 0 && at + 8 <= length ? BinaryPrimitives.ReadDoubleLittleEndian(data.AsSpan(at)) : 0;

    /// <summary>A text with its length before it (XLWideString), and the place behind it; what the record does not hold is left out.</summary>
    public string Text(int at, out int end)
    {
        var characters = (uint)Int32(at);
        var start = Math.Min(at + 4, length);
        var room = Math.Min(characters, (uint)(length - start) / 2);
        end = start + (int)(room * 2);
        return characters == uint.MaxValue ? string.Empty : Encoding.Unicode.GetString(data, start, (int)room * 2);
    }

    public void Dispose() => stream.Dispose();

    private int Byte() => stream.ReadByte() is var next and >= 0 ? next : throw new EndOfStreamException("The part ends within a record.");
}
