using Screening.Core.Lists;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Health;

/// <summary>How pictures of pages are read, and which characters of the list's Chinese names their reader can't write by its alphabet.</summary>
/// <param name="Reader">Name of the adapter.</param>
/// <param name="Matched">Characters that are found by their shape instead.</param>
/// <param name="Unknown">Characters that can't be read: a scan that needs them must be read by eye.</param>
public sealed record ScanHealth(string Reader, IReadOnlyList<string> Matched, IReadOnlyList<string> Unknown)
{
    /// <summary>Compares what the names of the edition's elements and substances need with what the reader can write.</summary>
    /// <param name="reader">The reader; null for none.</param>
    /// <param name="edition">The edition.</param>
    public static ScanHealth? Of(IScanReader? reader, Edition edition)
    {
        if (reader is null)
        {
            return null;
        }

        var names = edition.Elements.Values.Where(e => e.IsRareEarth).SelectMany(e => e.Names).Concat(edition.Substances.Values.SelectMany(s => s.Names));
        var needed = names.SelectMany(n => n.Text).Where(c => c is >= '\u4E00' and <= '\u9FFF').Distinct().Order().Select(c => c.ToString());
        var spelling = reader.SpellingOf(needed);
        return new ScanHealth(reader.Name, spelling.Matched, spelling.Unknown);
    }
}
