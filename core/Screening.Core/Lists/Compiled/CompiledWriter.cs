using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Screening.Core.Lists.Compiled;

/// <summary>Writes the parts of a compiled edition: variable-length numbers, and texts as numbers into one table in which each stands once.</summary>
internal sealed class CompiledWriter
{
    private readonly ArrayBufferWriter<byte> body = new();
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Put((byte)(rest | 0x80));
            rest >>= 7;
        }

        Put((byte)rest);
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Real(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        body.Write(bytes);
    }

    public void Text(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = texts.Count;
            numbers.Add(text, number);
            texts.Add(text);
        }

        Number(number + 1);
    }

    /// <summary>A text that may be missing; 0 is no text's number.</summary>
    public void OptionalText(string? text)
    {
        if (text is null)
        {
            Number(0);
        }
        else
        {
            Text(text);
        }
    }

    public void Both(BilingualText text)
    {
        Text(text.En);
        Text(text.Zh);
    }

    public void OptionalBoth(BilingualText? text)
    {
        Flag(text is not null);
        if (text is not null)
        {
            Both(text);
        }
    }

    public void Date(DateOnly date) => Number(date.DayNumber);

    public void OptionalDate(DateOnly? date) => Number(date is { } day ? day.DayNumber + 1 : 0);

    public void Choice<T>(T value)
        where T : struct, Enum => Number(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    public void Texts(IReadOnlyList<string> list) => Many(list, Text);

    public void Many<T>(IReadOnlyCollection<T> list, Action<T> write)
    {
        Number(list.Count);
        foreach (var item in list)
        {
            write(item);
        }
    }

    /// <summary>Everything written: the table of texts, then the body.</summary>
    public byte[] ToBytes(ReadOnlySpan<byte> mark)
    {
        var all = new ArrayBufferWriter<byte>();
        all.Write(mark);
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, texts.Count);
        all.Write(count);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(count, bytes.Length);
            all.Write(count);
            all.Write(bytes);
        }

        all.Write(body.WrittenSpan);
        return all.WrittenSpan.ToArray();
    }

    private void Put(byte value) => body.Write([value]);
}
