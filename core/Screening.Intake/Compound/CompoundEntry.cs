using System.Buffers.Binary;
using System.Text;

namespace Screening.Intake.Compound;

/// <summary>One entry of the directory of a compound file (MS-CFB 2.6).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><see cref="Storage"/>, <see cref="Stream"/> or another number.</param>
/// <param name="Left">Index of the left sibling.</param>
/// <param name="Right">Index of the right sibling.</param>
/// <param name="Child">Index of the first child.</param>
/// <param name="Start">First sector.</param>
/// <param name="Length">Bytes.</param>
internal sealed record CompoundEntry(string Name, int Kind, uint Left, uint Right, uint Child, uint Start, long Length)
{
    public const int Storage = 1;
    public const int Stream = 2;
    private const int EntryLength = 128;

    /// <summary>Reads the entries of a directory.</summary>
    public static IReadOnlyList<CompoundEntry> ReadAll(byte[] directory)
    {
        var entries = new List<CompoundEntry>();
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 64);
            entries.Add(new CompoundEntry(
                Encoding.Unicode.GetString(entry[..length]), entry[66], Number(entry, 68), Number(entry, 72), Number(entry, 76), Number(entry, 116),
                Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(entry[120..]) & 0xFFFFFFFF)));
        }

        return entries;
    }

    private static uint Number(ReadOnlySpan<byte> entry, int at) => BinaryPrimitives.ReadUInt32LittleEndian(entry[at..]);
}
