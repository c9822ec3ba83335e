using System.Collections.Frozen;

namespace Screening.Core.Lists.Compiled;

/// <summary>
/// A whole valid edition as one block of bytes, so that a process is ready to answer some milliseconds after its start: no JSON is
/// parsed and nothing is validated that was validated when it was compiled. It carries the hash of the files it was made from.
/// </summary>
internal static class CompiledEdition
{
    // The last digit is the version of the layout.
    private static ReadOnlySpan<byte> Mark => "screening-edition-1\n"u8;

    /// <summary>The bytes of an edition; the same edition gives the same bytes.</summary>
    public static byte[] Write(Edition edition)
    {
        var writer = new CompiledWriter();
        writer.Text(edition.Id);
        writer.Text(edition.Hash);
        writer.Date(edition.KnownUntil);
        writer.Many(edition.Measures, m => CompiledMeasures.Write(writer, m));
        Sorted(edition.Elements, e => CompiledParts.Write(writer, e));
        Sorted(edition.Substances, s => CompiledParts.Write(writer, s));
        Sorted(edition.Concepts, c => CompiledParts.Write(writer, c));
        writer.Many(edition.Neighbours, n => CompiledParts.Write(writer, n));
        Sorted(edition.TariffCodes, t => CompiledParts.Write(writer, t));
        Sorted(edition.Gaps, g => CompiledParts.Write(writer, g));
        Sorted(edition.Sources, s => CompiledParts.Write(writer, s));
        return writer.ToBytes(Mark);

        void Sorted<T>(FrozenDictionary<string, T> items, Action<T> write) => writer.Many([.. items.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => i.Value)], write);
    }

    /// <summary>The edition of bytes that <see cref="Write"/> made.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled edition of this version.</exception>
    public static Edition Read(byte[] bytes)
    {
        var reader = new CompiledReader(bytes, Mark);
        var id = reader.Text();
        var hash = reader.Text();
        var knownUntil = reader.Date();
        var measures = reader.Many(CompiledMeasures.Read);
        return new Edition
        {
            Id = id, Hash = hash, KnownUntil = knownUntil, Measures = measures,
            Entries = measures.SelectMany(m => m.Entries).ToFrozenDictionary(e => e.Code),
            Elements = reader.Many(CompiledParts.ReadElement).ToFrozenDictionary(e => e.Symbol, StringComparer.Ordinal),
            Substances = reader.Many(CompiledParts.ReadSubstance).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal),
            Concepts = reader.Many(CompiledParts.ReadConcept).ToFrozenDictionary(c => c.Id, StringComparer.Ordinal),
            Neighbours = reader.Many(CompiledParts.ReadNeighbour),
            TariffCodes = reader.Many(CompiledParts.ReadTariffCode).ToFrozenDictionary(t => t.Code, StringComparer.Ordinal),
            Gaps = reader.Many(CompiledParts.ReadGap).ToFrozenDictionary(g => g.Key, StringComparer.Ordinal),
            Sources = reader.Many(CompiledParts.ReadSource).ToFrozenDictionary(s => s.Key, StringComparer.Ordinal),
        };
    }
}
