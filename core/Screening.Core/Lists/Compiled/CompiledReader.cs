using System.Buffers.Binary;
using System.Text;

namespace Screening.Core.Lists.Compiled;

/// <summary>Reads what <see cref="CompiledWriter"/> wrote, in the same order. One pass, no reflection: this runs before the first answer.</summary>
internal sealed class CompiledReader
{
    private readonly byte[] bytes;
    private readonly string[] texts;
    private int at;

    /// <summary>Reads mark and table of texts.</summary>
    /// <exception cref="InvalidDataException">The bytes do not begin with the mark.</exception>
    public CompiledReader(byte[] bytes, ReadOnlySpan<byte> mark)
    {
        if (!bytes.AsSpan().StartsWith(mark))
        {
            throw new InvalidDataException("The bytes are no compiled edition of this version.");
        }

        this.bytes = bytes;
        at = mark.Length;
        texts = new string[Fixed()];
        for (var i = 0; i < texts.Length; i++)
        {
            var length = Fixed();
            texts[i] = Encoding.UTF8.GetString(bytes, at, length);
            at += length;
        }
    }

    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public bool Flag() => Number() != 0;

    public double Real()
    {
        at += 8;
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at - 8));
    }

    public string Text() => texts[Number() - 1];

    public string? OptionalText()
    {
        var number = Number();
        return number == 0 ? null : texts[number - 1];
    }

    public BilingualText Both() => new(Text(), Text());

    public BilingualText? OptionalBoth() => Flag() ? Both() : null;

    public DateOnly Date() => DateOnly.FromDayNumber(Number());

    public DateOnly? OptionalDate()
    {
        var number = Number();
        return number == 0 ? null : DateOnly.FromDayNumber(number - 1);
    }

    public string[] Texts()
    {
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var list = new string[count];
        for (var i = 0; i < count; i++)
        {
            list[i] = Text();
        }

        return list;
    }

    public T[] Many<T>(Func<CompiledReader, T> read)
        where T : class
    {
        var list = new T[Number()];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = read(this);
        }

        return list;
    }

    private int Fixed()
    {
        at += 4;
        return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at - 4));
    }
}
