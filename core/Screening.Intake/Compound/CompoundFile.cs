using System.Buffers.Binary;

namespace Screening.Intake.Compound;

/// <summary>
/// Reads a compound file (MS-CFB), the container of Outlook messages and old Office documents. Every offset is held against the length, every chain against the
/// number of sectors, so that a forged file ends as broken, not as a loop.
/// </summary>
internal sealed class CompoundFile
{
    private const uint FirstReserved = 0xFFFFFFFA;
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostEntries = 100_000;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Stream content;
    private readonly int sectorSize;
    private readonly int miniSectorSize;
    private readonly uint miniCutoff;
    private readonly uint[] next;
    private readonly uint[] miniNext;
    private readonly byte[] mini;

    /// <summary>Reads the tables and the directory.</summary>
    /// <exception cref="InvalidDataException">The content is no compound file, or broken.</exception>
    public CompoundFile(Stream content)
    {
        this.content = content;
        var header = new byte[HeaderLength];
        content.Position = 0;
        if (content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("It is no compound file.");
        sectorSize = Size(header, 30, 9, 12);
        miniSectorSize = Size(header, 32, 6, 6);
        miniCutoff = Number(header, 56);
        next = ReadNumbers(SectorsOfTable(header));
        var entries = ReadChain(Number(header, 48), (long)MostEntries * EntryLength, mayBeCut: true);
        Entries = CompoundEntry.ReadAll(entries);
        miniNext = ReadNumbers(ChainOf(Number(header, 60)));
        var root = Entries.Count > 0 ? Entries[0] : throw new InvalidDataException("Its directory is empty.");
        mini = root.Start >= FirstReserved ? [] : ReadChain(root.Start, Math.Min(root.Length, content.Length), mayBeCut: true);
    }

    /// <summary>The directory's entries; the first is the root.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; }

    /// <summary>The first sector of the directory of a compound file; empty for any other content. The stream is put back to its start.</summary>
    public static byte[] DirectoryOf(Stream content, ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength || !head.StartsWith(Signature))
            return [];
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(head[48..]);
        if (shift is not (9 or 12) || sector >= FirstReserved)
            return [];
        var directory = new byte[1 << shift];
        var position = ((long)sector + 1) << shift;
        if (position >= content.Length)
            return [];
        content.Position = position;
        var read = content.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return directory[..read];
    }

    /// <summary>The entries directly below a storage, found by the tree of siblings.</summary>
    public IEnumerable<CompoundEntry> Children(CompoundEntry storage)
    {
        var seen = new HashSet<uint>();
        var open = new Stack<uint>();
        open.Push(storage.Child);
        while (open.TryPop(out var id))
        {
            if (id >= Entries.Count || !seen.Add(id))
                continue;
            var entry = Entries[(int)id];
            open.Push(entry.Right);
            open.Push(entry.Left);
            if (entry.Kind is CompoundEntry.Storage or CompoundEntry.Stream)
                yield return entry;
        }
    }

    /// <summary>The bytes of a stream.</summary>
    /// <exception cref="InvalidDataException">It is longer than the limit, or its chain is broken.</exception>
    public byte[] ReadStream(CompoundEntry entry, long limit)
    {
        if (entry.Length > limit || entry.Length > content.Length)
            throw new InvalidDataException($"The stream {entry.Name} says it has {entry.Length} bytes.");
        return entry.Length < miniCutoff ? ReadMini(entry) : ReadChain(entry.Start, entry.Length, mayBeCut: false);
    }

    /// <summary>The first bytes of a stream; fewer where it is cut.</summary>
    /// <exception cref="InvalidDataException">Its chain is broken.</exception>
    public byte[] ReadStart(CompoundEntry entry, int count) => entry.Length < miniCutoff
        ? ReadMini(entry with { Length = Math.Min(count, entry.Length) })
        : ReadChain(entry.Start, Math.Min(count, entry.Length), mayBeCut: true);

    /// <summary>Holds that no chain of sectors runs in a circle, in which a library could read for ever.</summary>
    /// <exception cref="InvalidDataException">One does, or the content is no compound file.</exception>
    public static void HoldSound(Stream content)
    {
        var file = new CompoundFile(content);
        content.Position = 0;
        if (HasCircle(file.next) || HasCircle(file.miniNext))
            throw new InvalidDataException("Its sectors run in a circle.");
    }

    private static bool HasCircle(uint[] next)
    {
        var walks = new int[next.Length];
        for (var start = 0; start < next.Length; start++)
        {
            var walk = start + 1;
            for (var sector = (uint)start; sector < next.Length; sector = next[sector])
            {
                if (walks[sector] != 0)
                {
                    if (walks[sector] == walk)
                        return true;
                    break;
                }

                walks[sector] = walk;
            }
        }

        return false;
    }

    private byte[] ReadMini(CompoundEntry entry)
    {
        var bytes = new byte[entry.Length];
        var done = 0;
        var sector = entry.Start;
        while (done < bytes.Length)
        {
            var from = (long)sector * miniSectorSize;
            var count = Math.Min(miniSectorSize, bytes.Length - done);
            if (sector >= miniNext.Length || from + count > mini.Length)
                throw new InvalidDataException($"The stream {entry.Name} is cut.");
            mini.AsSpan((int)from, count).CopyTo(bytes.AsSpan(done));
            done += count;
            sector = miniNext[sector];
        }

        return bytes;
    }

    private byte[] ReadChain(uint start, long length, bool mayBeCut)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[sectorSize];
        foreach (var sector in ChainOf(start))
        {
            if (bytes.Length >= length)
                break;
            content.Position = ((long)sector + 1) * sectorSize;
            var read = content.ReadAtLeast(buffer, sectorSize, throwOnEndOfStream: false);
            bytes.Write(buffer, 0, (int)Math.Min(read, length - bytes.Length));
        }

        return bytes.Length == length || mayBeCut ? bytes.ToArray() : throw new InvalidDataException("A stream is cut.");
    }

    private IEnumerable<uint> ChainOf(uint start)
    {
        var left = next.Length;
        for (var sector = start; sector < next.Length && sector < content.Length / sectorSize && left-- > 0; sector = next[sector])
            yield return sector;
    }

    // 109 places of the sector table stand in the header, further ones in a chain of their own.
    private List<uint> SectorsOfTable(byte[] header)
    {
        var most = (content.Length / sectorSize / (sectorSize / 4)) + 2;
        var sectors = new List<uint>();
        for (var i = 0; i < 109 && sectors.Count < most; i++)
            AddSector(sectors, Number(header, 76 + (i * 4)));
        var more = Number(header, 68);
        var buffer = new byte[sectorSize];
        for (var i = 0; more < content.Length / sectorSize && i <= most && sectors.Count < most; i++)
        {
            content.Position = ((long)more + 1) * sectorSize;
            if (content.ReadAtLeast(buffer, sectorSize, throwOnEndOfStream: false) < sectorSize)
                break;
            for (var at = 0; at < sectorSize - 4 && sectors.Count < most; at += 4)
                AddSector(sectors, Number(buffer, at));
            more = Number(buffer, sectorSize - 4);
        }

        if (more < content.Length / sectorSize)
            throw new InvalidDataException("Its table of sectors has no end.");
        return sectors;
    }

    private void AddSector(List<uint> sectors, uint sector)
    {
        if (sector < FirstReserved && ((long)sector + 1) * sectorSize < content.Length)
            sectors.Add(sector);
    }

    private uint[] ReadNumbers(IEnumerable<uint> sectors)
    {
        var numbers = new List<uint>();
        var buffer = new byte[sectorSize];
        foreach (var sector in sectors)
        {
            content.Position = ((long)sector + 1) * sectorSize;
            var read = content.ReadAtLeast(buffer, sectorSize, throwOnEndOfStream: false);
            for (var at = 0; at + 4 <= read; at += 4)
                numbers.Add(Number(buffer, at));
        }

        return [.. numbers];
    }

    private static int Size(byte[] header, int at, int small, int large)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));
        return shift == small || shift == large ? 1 << shift : throw new InvalidDataException($"Its sectors have 2^{shift} bytes.");
    }

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
